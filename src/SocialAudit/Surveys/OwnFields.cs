using System.Collections;
using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>The named values of a question of one's own, each read as what it has to be.</summary>
internal sealed class OwnFields
{
    private readonly Dictionary<string, object?> _fields;
    private readonly Language _language;

    private OwnFields(Dictionary<string, object?> fields, Language language)
    {
        _fields = fields;
        _language = language;
    }

    /// <summary>The fields of what was given; a name that is not known is refused, since it may be a slip.</summary>
    /// <exception cref="QuestionFormatException">It has no named values, or one of another name.</exception>
    public static OwnFields Of(object? given, string[] known, Language language)
    {
        if (given is not IReadOnlyDictionary<string, object?> values)
        {
            throw new QuestionFormatException(language.Text("OwnNotAQuestion"));
        }

        Dictionary<string, object?> fields = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, object?> value in values)
        {
            if (!known.Contains(value.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new QuestionFormatException(language.Text("OwnUnknownName", TextFolding.Tidy(value.Key, 60), string.Join(", ", known)));
            }

            fields[value.Key] = value.Value;
        }

        return new OwnFields(fields, language);
    }

    /// <summary>A text in both languages; null where there is none.</summary>
    public LocalizedText? Words(string name, int longest) => ToText(name, Value(name), longest, _language);

    /// <summary>One word; null where there is none.</summary>
    public string? Word(string name) => Value(name) switch
    {
        null => null,
        string word when string.IsNullOrWhiteSpace(word) => null,
        string word => TextFolding.Tidy(word, 100),
        _ => throw Wrong(name),
    };

    /// <summary>A list, which a single value makes too; empty where there is none.</summary>
    public IEnumerable<object?> List(string name) => Value(name) switch
    {
        null => [],
        IReadOnlyDictionary<string, object?> one => [one],
        string one => [one],
        IEnumerable many => many.Cast<object?>(),
        object one => [one],
    };

    /// <summary>Yes or no; no where nothing is said.</summary>
    public bool Truth(string name) => Value(name) switch
    {
        null => false,
        bool truth => truth,
        string word when bool.TryParse(word, out bool truth) => truth,
        _ => throw Wrong(name),
    };

    /// <summary>A number; null where there is none.</summary>
    public double? Number(string name, double least, double most)
    {
        double? number = Value(name) switch
        {
            null => null,
            double given => given,
            string word when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double given) => given,
            _ => throw Wrong(name),
        };
        return number is null || (number >= least && number <= most) ? number : throw Wrong(name);
    }

    /// <summary>A text given once for both languages, or by language: <c>fr</c>, <c>en</c>. A language that is missing takes the other's words.</summary>
    public static LocalizedText? ToText(string name, object? value, int longest, Language language)
    {
        string Checked(object? words) => words switch
        {
            string text when TextFolding.Tidy(text, longest + 2) is { } tidy => tidy.Length <= longest ? tidy : throw new QuestionFormatException(language.Text("OwnTooLong", name, longest)),
            double number => number.ToString(language.Culture),
            null => "",
            _ => throw new QuestionFormatException(language.Text("OwnWrongValue", name)),
        };

        if (value is not IReadOnlyDictionary<string, object?> parts)
        {
            string text = Checked(value);
            return text.Length == 0 ? null : new LocalizedText(text);
        }

        Dictionary<string, string> texts = [];
        foreach (KeyValuePair<string, object?> part in parts)
        {
            Language spoken = Language.Find(part.Key) ?? throw new QuestionFormatException(language.Text("OwnUnknownLanguage", name, TextFolding.Tidy(part.Key, 60), Language.Codes));
            if (Checked(part.Value) is { Length: > 0 } text)
            {
                texts[spoken.Code] = text;
            }
        }

        return texts.Count == 0 ? null : new LocalizedText(Language.All.ToDictionary(l => l.Code, l => texts.TryGetValue(l.Code, out string? text) ? text : texts.Values.First()));
    }

    private object? Value(string name) => _fields.TryGetValue(name, out object? value) ? value : null;

    private QuestionFormatException Wrong(string name) => new(_language.Text("OwnWrongValue", name));
}
