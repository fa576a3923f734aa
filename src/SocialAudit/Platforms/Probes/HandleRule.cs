namespace SocialAudit.Platforms.Probes;

/// <summary>What can be a handle on some platform.</summary>
public static class HandleRule
{
    // Longer than any platform's.
    private const int _longest = 100;

    private static readonly char[] _forbidden = ['/', '\\', '?', '#', '<', '>', '"', '%', '{', '}', '|', '^', '`'];

    /// <summary>True for what can be a handle: letters or digits, no white space, no slashes, nothing that means something in an address.</summary>
    public static bool IsHandle(string text) =>
        text.Length is > 0 and <= _longest && text.IndexOfAny(_forbidden) < 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)) && text.Any(char.IsLetterOrDigit);
}
