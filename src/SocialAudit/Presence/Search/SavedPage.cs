using System.Text;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>A page that a browser saved: its markup, and where it was saved from as far as the file tells.</summary>
internal sealed record SavedPage
{
    // A page of results weighs some megabytes at most, with all its pictures inside.
    private const int _mostBytes = 32 * 1024 * 1024;

    // Where browsers write what the page was saved from, in bytes.
    private const int _head = 4096;

    // The number is the length of the address; what it says is not needed.
    private static readonly Regex _savedFrom = new(@"<!--\s*saved from url=\(\d{1,6}\)(?<url>\S{1,2000})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The markup.</summary>
    public required byte[] Markup { get; init; }

    /// <summary>The characters that the file says it is written in, as a Content-Type header; null where the markup must tell.</summary>
    public string? ContentType { get; init; }

    /// <summary>The address that it was saved from; null where the file does not tell.</summary>
    public Uri? Address { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="SearchFormatException">It is empty, or larger than any page of results.</exception>
    public static SavedPage Read(string path, Language language)
    {
        byte[] content;
        using (FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            if (file.Length > _mostBytes)
            {
                throw new SearchFormatException("TooLarge", language.Text("SearchTooLarge", _mostBytes / 1024 / 1024), language.Text("RemedySearchSaveAgain"));
            }

            content = new byte[file.Length];
            int length = 0;
            for (int read; length < content.Length && (read = file.Read(content, length, content.Length - length)) > 0;)
            {
                length += read;
            }

            Array.Resize(ref content, length);
        }

        if (content.All(b => b is 0 or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
        {
            throw new SearchFormatException("EmptyFile", language.Text("SearchEmptyFile"), language.Text("RemedySearchSaveAgain"));
        }

        return MhtmlFile.TryRead(content) ?? new SavedPage
        {
            Markup = content,
            ContentType = IsUtf8(content) ? "text/html; charset=utf-8" : null,
            Address = SavedFrom(content),
        };
    }

    private static Uri? SavedFrom(byte[] content)
    {
        try
        {
            Match match = _savedFrom.Match(Encoding.ASCII.GetString(content, 0, Math.Min(content.Length, _head)));
            return match.Success ? ToAddress(match.Groups["url"].Value) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    public static Uri? ToAddress(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out Uri? address) && WebAddress.IsWeb(address) && WebAddress.HasHost(address) ? address : null;

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
