namespace SocialAudit.Presence.Search;

/// <summary>Texts from files of unknown origin, as they may be shown.</summary>
internal static class PlainText
{
    // What turns the direction of writing, or is not seen at all, makes one text pass for another.
    private static readonly HashSet<char> _unseen = ['\u200b', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\u00ad', '\ufffd'];

    /// <summary>The text in one line, without control characters, cut at a length.</summary>
    public static string Of(string? text, int length)
    {
        string tidy = TextFolding.Tidy(text, length);
        return tidy.Any(c => char.IsControl(c) || _unseen.Contains(c)) ? string.Concat(tidy.Where(c => !char.IsControl(c) && !_unseen.Contains(c))).Trim() : tidy;
    }
}
