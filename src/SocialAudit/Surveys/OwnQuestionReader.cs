using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialAudit.Surveys;

/// <summary>Makes a question of what a person wrote down for one, and refuses with a reason what can't be asked.</summary>
internal sealed class OwnQuestionReader(Language language)
{
    private const int _longestText = 500;
    private const int _longestHeader = 100;
    private const int _longestChoice = 200;
    private const int _mostChoices = 60;
    private const int _longestAnswer = 2000;

    private static readonly string[] _names = ["Text", "Kind", "Choices", "Id", "Header", "Help", "Required", "Maximum", "MaximumLength"];
    private static readonly Regex _id = new("^[A-Za-z][A-Za-z0-9_-]{0,59}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a question.</summary>
    /// <exception cref="QuestionFormatException">It can't be asked so.</exception>
    public SurveyQuestion Read(object? given)
    {
        OwnFields fields = OwnFields.Of(given is string words ? new Dictionary<string, object?> { ["Text"] = words } : given, _names, language);
        LocalizedText text = fields.Words("Text", _longestText) ?? throw new QuestionFormatException(language.Text("OwnNoText"));
        IReadOnlyList<SurveyChoice> choices = Choices(fields);
        QuestionKind kind = Kind(fields, choices);
        string header = fields.Words("Header", _longestHeader)?.In(language) ?? TextFolding.Tidy(text.In(language), _longestHeader);
        if (header[0] is '=' or '+' or '-' or '@')
        {
            throw new QuestionFormatException(language.Text("OwnFormula", header));
        }

        return new SurveyQuestion
        {
            Id = Id(fields, header),
            Kind = kind,
            Text = text,
            // One name in both languages, so that all answers come back under it, whichever language each person chose.
            Header = new LocalizedText(header),
            Help = fields.Words("Help", _longestText),
            Choices = choices,
            Required = fields.Truth("Required"),
            Maximum = kind is QuestionKind.Multiple or QuestionKind.Number ? fields.Number("Maximum", 1, 1_000_000) : null,
            MaximumLength = (int)(fields.Number("MaximumLength", 1, _longestAnswer) ?? _longestText),
        };
    }

    private QuestionKind Kind(OwnFields fields, IReadOnlyList<SurveyChoice> choices)
    {
        string? given = fields.Word("Kind");
        QuestionKind kind = choices.Count > 0 ? QuestionKind.Single : QuestionKind.Text;
        if (given is not null && (!Enum.TryParse(given, ignoreCase: true, out kind) || !Enum.IsDefined(typeof(QuestionKind), kind) || char.IsDigit(given[0])))
        {
            throw new QuestionFormatException(language.Text("OwnUnknownKind", given, string.Join(", ", Enum.GetNames(typeof(QuestionKind)))));
        }

        bool isChosen = kind is QuestionKind.Single or QuestionKind.Multiple;
        if (isChosen && choices.Count < 2)
        {
            throw new QuestionFormatException(language.Text("OwnFewChoices", kind));
        }

        return isChosen || choices.Count == 0 ? kind : throw new QuestionFormatException(language.Text("OwnNeedlessChoices", kind));
    }

    private IReadOnlyList<SurveyChoice> Choices(OwnFields fields)
    {
        List<SurveyChoice> choices = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (object? item in fields.List("Choices"))
        {
            LocalizedText text = OwnFields.ToText("Choices", item, _longestChoice, language) ?? throw new QuestionFormatException(language.Text("OwnEmptyChoice"));
            foreach (string words in text.All.Values.Distinct())
            {
                string folded = TextFolding.Fold(words);
                if (words.Contains(SurveyDefinition.ChoiceSeparator.Trim()))
                {
                    throw new QuestionFormatException(language.Text("OwnBarInChoice", words));
                }

                if (!known.Add(folded.Length > 0 ? folded : words))
                {
                    throw new QuestionFormatException(language.Text("OwnSameChoice", words));
                }
            }

            choices.Add(new SurveyChoice { Id = string.Format(CultureInfo.InvariantCulture, "c{0}", choices.Count + 1), Text = text });
            if (choices.Count > _mostChoices)
            {
                throw new QuestionFormatException(language.Text("OwnManyChoices", _mostChoices));
            }
        }

        return choices;
    }

    /// <summary>The id given, or one made of the header: what a browser keeps of an answer must not turn up under another question.</summary>
    private string Id(OwnFields fields, string header)
    {
        string? given = fields.Word("Id");
        if (given is not null)
        {
            return _id.IsMatch(given) ? given : throw new QuestionFormatException(language.Text("OwnBadId", given));
        }

        string folded = TextFolding.Fold(header);
        return folded.Length > 0 ? "own-" + folded.Replace(' ', '-') : "own";
    }
}
