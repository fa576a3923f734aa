namespace SocialAudit.Plan;

/// <summary>How to go about a kind of action: its steps, its risk and how it is measured.</summary>
internal sealed record ActionGuide
{
    /// <summary>Which actions it is for: an id with * for anything.</summary>
    public required string Action { get; init; }

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<LocalizedText> Steps { get; init; } = [];

    public LocalizedText? Risk { get; init; }

    public LocalizedText? Mitigation { get; init; }

    /// <summary>The ids of its indicators.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>True for an action of this id.</summary>
    public bool Fits(string id)
    {
        int star = Action.IndexOf('*');
        return star < 0 ? id == Action
            : id.Length >= Action.Length - 1 && id.StartsWith(Action.Substring(0, star), StringComparison.Ordinal) && id.EndsWith(Action.Substring(star + 1), StringComparison.Ordinal);
    }
}
