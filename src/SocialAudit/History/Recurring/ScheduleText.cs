namespace SocialAudit.History.Recurring;

/// <summary>A text that starts a recurring audit, and where it belongs.</summary>
/// <param name="Target">A file's full path, <c>crontab</c>, or a task's name.</param>
/// <param name="Text">The text.</param>
public sealed record ScheduleText(string Target, string Text)
{
    /// <summary>An empty one, for what comes back from a file or a job to be put into.</summary>
    public ScheduleText()
        : this("", "")
    {
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Target}:{Environment.NewLine}{Text}";
}
