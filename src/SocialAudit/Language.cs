using System.Globalization;
using System.Resources;

namespace SocialAudit;

/// <summary>A language that the audit speaks: its texts, and how it writes dates and numbers.</summary>
public sealed class Language
{
    private static readonly ResourceManager _texts = new("SocialAudit.Resources.Texts", typeof(Language).Assembly);

    private readonly PluralFormat _format;

    private Language(string code, CultureInfo culture, string fieldSeparator)
    {
        Code = code;
        Culture = culture;
        FieldSeparator = fieldSeparator;
        _format = new PluralFormat(culture);
    }

    /// <summary>English, as written in Canada.</summary>
    public static Language English { get; } = new("en", CultureInfo.GetCultureInfo("en-CA"), ",");

    /// <summary>French, as written in Québec.</summary>
    public static Language French { get; } = new("fr", CultureInfo.GetCultureInfo("fr-CA"), ";");

    /// <summary>The languages that the audit speaks, in the order in which they are offered.</summary>
    public static IReadOnlyList<Language> All { get; } = [French, English];

    /// <summary>The ISO 639-1 code: <c>fr</c> or <c>en</c>.</summary>
    public string Code { get; }

    /// <summary>The culture that dates and numbers are written in.</summary>
    public CultureInfo Culture { get; }

    /// <summary>What Excel puts between two fields of a CSV file in this language.</summary>
    public string FieldSeparator { get; }

    /// <summary>The language of a code or culture name (<c>fr</c>, <c>fr-CA</c>, <c>français</c>, <c>English</c>); null when the audit does not speak it.</summary>
    public static Language? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        string folded = TextFolding.Fold(name!);
        return folded switch
        {
            "fr" or "francais" or "french" => French,
            "en" or "anglais" or "english" => English,
            _ when folded.StartsWith("fr ", StringComparison.Ordinal) => French,
            _ when folded.StartsWith("en ", StringComparison.Ordinal) => English,
            _ => null,
        };
    }

    /// <summary>The names that a language goes by, for messages and completion.</summary>
    public static string Codes => string.Join(", ", All.Select(l => l.Code));

    /// <summary>The language of a culture: French for any French one, English for all others.</summary>
    public static Language Of(CultureInfo culture) => culture.TwoLetterISOLanguageName == French.Code ? French : English;

    /// <summary>The text of a key, with its arguments put in as this language writes them.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Text(string key, params object?[] arguments)
    {
        string text = _texts.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No text is called '{key}'.");
        return arguments.Length == 0 ? text : string.Format(_format, text, arguments);
    }

    /// <summary>A day, in full: 3 mars 2026, 1er avril 2026, March 3, 2026.</summary>
    public string Day(DateTime day) => Code != "fr" ? day.ToString("MMMM d, yyyy", Culture) : (day.Day == 1 ? "1er" : day.ToString("%d", Culture)) + day.ToString(" MMMM yyyy", Culture);

    /// <inheritdoc cref="Day(DateTime)"/>
    public string Day(DateTimeOffset day) => Day(day.DateTime);

    /// <summary>A number with at most two decimals, as this language writes it.</summary>
    public string Number(double number) => number.ToString("0.##", Culture);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
