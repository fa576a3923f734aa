using System.Text;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Platforms.Probes;

/// <summary>Tells a guard's page («Just a moment…») from a platform's, at a fraction of what parsing costs.</summary>
internal static class ChallengePage
{
    private const int _head = 8 * 1024;
    private const int _longest = 32 * 1024;
    private const int _longestTitle = 200;

    // Guards whose page has no title of its own load their script from here.
    private static readonly ProbeText _scripts = new(["captcha-delivery.com", "_Incapsula_Resource", "/_sec/cp_challenge", "/cdn-cgi/challenge-platform/h/", "awswaf.com", "px-captcha"]);

    /// <summary>True for a guard's page.</summary>
    public static bool Is(WebAnswer answer) =>
        answer.Body.Length is > 0 and <= _longest
            && ((TitleOf(answer.Body) is { Length: > 0 } title && PageObstacles.IsChallenge(title)) || _scripts.FindIn(answer.Body, null) is not null);

    private static string TitleOf(byte[] body)
    {
        ReadOnlySpan<byte> head = body.AsSpan(0, Math.Min(body.Length, _head));
        int start = IndexOf(head, "<title"u8, "<TITLE"u8);
        int open = start < 0 ? -1 : head.Slice(start).IndexOf((byte)'>');
        if (open < 0)
        {
            return "";
        }

        ReadOnlySpan<byte> title = head.Slice(start + open + 1);
        int end = title.IndexOf((byte)'<');
        return TextFolding.Tidy(Encoding.UTF8.GetString(title.Slice(0, Math.Min(end < 0 ? title.Length : end, _longestTitle)).ToArray()));
    }

    private static int IndexOf(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lower, ReadOnlySpan<byte> upper)
    {
        int found = text.IndexOf(lower);
        return found >= 0 ? found : text.IndexOf(upper);
    }
}
