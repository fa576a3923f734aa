using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Says what was found out about a file of answers.</summary>
internal static class FormatText
{
    /// <summary>A line in the user's language.</summary>
    public static string Of(string file, AnswerFileFormat format, Language language)
    {
        List<string> parts =
        [
            format.Sheet is null ? language.Text("VerboseText", format.Encoding, format.Separator == '\t' ? "\\t" : format.Separator) : language.Text("VerboseSheet", format.Sheet),
            language.Text("VerboseHeader", format.HeaderRows, format.Columns),
        ];
        if (format.DateOrder is { } order)
        {
            parts.Add(language.Text("VerboseDates", language.Text($"DateOrder{order}")));
        }

        if (format.Tool != SurveyTool.Unknown)
        {
            parts.Add(language.Text("VerboseTool", Name(format.Tool)));
        }

        return language.Text("VerboseFile", file, string.Join("; ", parts));
    }

    private static string Name(SurveyTool tool) => tool switch
    {
        SurveyTool.GoogleForms => "Google Forms",
        SurveyTool.MicrosoftForms => "Microsoft Forms",
        _ => tool.ToString(),
    };
}
