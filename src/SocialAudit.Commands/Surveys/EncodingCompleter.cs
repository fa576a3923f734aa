using System.Globalization;
using System.Text;

namespace SocialAudit.Commands.Surveys;

/// <summary>Completes the encodings that files of answers come in, and finds any other by its name.</summary>
internal sealed class EncodingCompleter : ValueCompleter
{
    /// <summary>The encoding of a name or number, as PowerShell, Windows or the Internet calls it; null where there is none.</summary>
    public static Encoding? Find(string name)
    {
        switch (name.Trim().ToLowerInvariant())
        {
            case "utf8" or "utf8bom" or "utf8nobom":
                return new UTF8Encoding(true);
            case "unicode" or "utf16":
                return Encoding.Unicode;
            case "bigendianunicode":
                return Encoding.BigEndianUnicode;
            case "ansi":
                return CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }

        try
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int page)
                ? CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
    [
        ("utf-8", language.Text("EncodingUtf8")),
        ("windows-1252", language.Text("EncodingWindows")),
        ("macintosh", language.Text("EncodingMacintosh")),
        ("utf-16", language.Text("EncodingUtf16")),
    ];
}
