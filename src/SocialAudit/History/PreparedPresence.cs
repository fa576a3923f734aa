using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>A snapshot made ready to be saved: what takes the processor's time, and needs no database.</summary>
public sealed class PreparedPresence
{
    /// <summary>Makes a snapshot ready.</summary>
    public PreparedPresence(WebPresence presence)
    {
        Presence = presence;
        Name = StoreText.Clean(presence.Name)!;
        Keys = OrganisationKeys.Of(presence.Organisation);
        Taken = presence.Date.ToUnixTimeMilliseconds();
        Rows = [.. presence.Findings.Select((f, i) => new FindingRow(StoreText.Clean(f.Check)!, i, (int)f.Verdict, StoreText.Clean(f.Reason), StoreText.Clean(f.Value)))];
        Content = SnapshotJson.Write(presence);
        Summary = StoreText.Clean(SnapshotJson.WriteSummary(PresenceSummary.Of(presence)))!;
    }

    /// <summary>The snapshot.</summary>
    public WebPresence Presence { get; }

    internal string Name { get; }

    internal OrganisationKeys Keys { get; }

    internal long Taken { get; }

    internal IReadOnlyList<FindingRow> Rows { get; }

    internal byte[] Content { get; }

    internal string Summary { get; }
}
