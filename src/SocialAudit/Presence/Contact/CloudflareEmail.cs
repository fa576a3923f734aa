using System.Globalization;
using System.Text;

namespace SocialAudit.Presence.Contact;

/// <summary>
/// E-mail addresses that Cloudflare hides from machines: hexadecimal bytes, the first of which is the key that all others are
/// combined with (exclusive or). Its script shows the address to a reader.
/// </summary>
internal static class CloudflareEmail
{
    private const string _path = "/cdn-cgi/l/email-protection#";

    // A key and 320 bytes: the longest address that there is.
    private const int _longest = 2 * 321;

    /// <summary>The address that hexadecimal bytes hide; null when they hide none.</summary>
    public static string? Decode(string hidden)
    {
        string bytes = hidden.Trim();
        if (bytes.Length < 8 || bytes.Length % 2 != 0 || bytes.Length > _longest)
        {
            return null;
        }

        byte[] shown = new byte[(bytes.Length / 2) - 1];
        int key = Byte(bytes, 0);
        for (int i = 0; i < shown.Length; i++)
        {
            int one = Byte(bytes, i + 1);
            if (key < 0 || one < 0)
            {
                return null;
            }

            shown[i] = (byte)(one ^ key);
        }

        string text = Encoding.UTF8.GetString(shown);
        return text.IndexOf('@') > 0 && !text.Any(char.IsControl) ? text : null;
    }

    /// <summary>The address that a link hides; null for any other link.</summary>
    public static string? OfLink(string href)
    {
        int at = href.IndexOf(_path, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Decode(href.Substring(at + _path.Length));
    }

    private static int Byte(string bytes, int index) =>
        int.TryParse(bytes.Substring(2 * index, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) ? value : -1;
}
