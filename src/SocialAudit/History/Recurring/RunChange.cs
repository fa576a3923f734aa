namespace SocialAudit.History.Recurring;

/// <summary>One thing that is otherwise than at the run before.</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="Level">What it means: <c>Worse</c>, <c>Unknown</c>, <c>Note</c> or <c>Better</c>.</param>
/// <param name="Message">The change in words.</param>
public sealed record RunChange(string Name, string Level, string Message)
{
    /// <summary>An empty one, for what comes back from a file or a job to be put into.</summary>
    public RunChange()
        : this("", "", "")
    {
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Message}";
}
