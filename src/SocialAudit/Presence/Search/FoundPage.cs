namespace SocialAudit.Presence.Search;

/// <summary>A result as an engine shows it, before anything is known of whose it is.</summary>
/// <param name="Rank">Its place, from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Snippet">The words below the title.</param>
internal sealed record FoundPage(int Rank, string Title, Uri Address, string Snippet);
