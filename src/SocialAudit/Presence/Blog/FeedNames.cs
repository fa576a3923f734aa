namespace SocialAudit.Presence.Blog;

/// <summary>The vocabularies that feeds are written in.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string DublinCore = "http://purl.org/dc/";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    // What the customary prefixes mean where a feed forgot to say it.
    private static readonly Dictionary<string, string> _customary = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "",
        ["rss"] = "",
        ["atom"] = Atom,
        ["a10"] = Atom,
        ["dc"] = DublinCore + "elements/1.1/",
        ["dcterms"] = DublinCore + "terms/",
        ["rdf"] = Rdf,
    };

    /// <summary>The vocabulary that a prefix stands for by custom; one of its own for a prefix without.</summary>
    public static string Customary(string prefix) => _customary.TryGetValue(prefix, out string? name) ? name : "urn:undeclared:" + prefix;

    public static bool IsAtom(string vocabulary) => vocabulary is Atom or Atom03;

    public static bool IsDublinCore(string vocabulary) => vocabulary.StartsWith(DublinCore, StringComparison.Ordinal);
}
