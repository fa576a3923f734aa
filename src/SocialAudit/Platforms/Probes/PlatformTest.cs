namespace SocialAudit.Platforms.Probes;

/// <summary>Whether an entry of the catalogue still tells a handle that exists from one that nobody has.</summary>
public sealed record PlatformTest
{
    /// <summary>The platform's id.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's name.</summary>
    public required string PlatformName { get; init; }

    /// <summary>True when it tells them apart, false when it says the same of both or the wrong of one, null when it could not be told.</summary>
    public bool? TellsApart { get; init; }

    /// <summary>A stable word for what is wrong: <c>SaysYesToAll</c>, <c>SaysNoToAll</c>, <c>Http403</c>, <c>NoKnownHandle</c>, …; null where nothing is.</summary>
    public string? Reason { get; init; }

    /// <summary>The same in a sentence, in the language of the test.</summary>
    public required string Message { get; init; }

    /// <summary>The handle that is known to exist; null where the entry names none.</summary>
    public string? KnownHandle { get; init; }

    /// <summary>What was said of it.</summary>
    public ProbeVerdict Known { get; init; }

    /// <summary>The handle that was made up.</summary>
    public string? InventedHandle { get; init; }

    /// <summary>What was said of it.</summary>
    public ProbeVerdict Invented { get; init; }

    /// <summary>What was asked, and what came back.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init => field = value.ToFixed(); } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{PlatformName}: {Message}";
}
