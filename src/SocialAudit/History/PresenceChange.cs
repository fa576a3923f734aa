namespace SocialAudit.History;

/// <summary>One thing that is otherwise than it was at an earlier audit, with the evidence of both sides.</summary>
public sealed record PresenceChange
{
    /// <summary>The organisation's name.</summary>
    public required string Name { get; init; }

    /// <summary>The area, stable in every language: the first part of a check (<c>Site</c>, <c>Contact</c>, <c>Domain</c>, …), <c>Profile</c> or <c>Level</c>.</summary>
    public required string Area { get; init; }

    /// <summary>What it is about, stable in every language: a check (<c>Site.Https</c>), an account (<c>facebook:centre</c>) or a level's area.</summary>
    public required string Subject { get; init; }

    /// <summary>What became of it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What it means for the organisation.</summary>
    public required ChangeLevel Level { get; init; }

    /// <summary>The change in words.</summary>
    public required string Message { get; init; }

    /// <summary>When the audit was made that tells how it was: an earlier one than the one compared with, where that could not tell.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When the audit was made that tells how it is.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>How it was, with its evidence; null where it was not there.</summary>
    public Finding? Before { get; init; }

    /// <summary>How it is, with its evidence; null where it is not there.</summary>
    public Finding? After { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
