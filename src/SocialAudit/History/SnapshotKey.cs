namespace SocialAudit.History;

/// <summary>A snapshot that the store has.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Organisation">The organisation's number in the store: the same for all its snapshots, whatever its name was.</param>
/// <param name="Name">The organisation's name today.</param>
/// <param name="Date">When the audit was made, in universal time, to the millisecond.</param>
public sealed record SnapshotKey(long Id, long Organisation, string Name, DateTimeOffset Date);
