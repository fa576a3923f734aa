namespace SocialAudit.Surveys;

/// <summary>Finds in which order the numbers of a file's dates stand: by the dates that can be read in one order only.</summary>
internal static class DateOrderDetector
{
    /// <summary>The order that most dates tell; null where none tells it.</summary>
    public static DateOrder? Find(IEnumerable<string> cells)
    {
        int years = 0;
        int days = 0;
        int months = 0;
        foreach ((int First, int Second, int Third) numbers in cells.Select(AnswerTime.Numbers).OfType<(int First, int Second, int Third)>())
        {
            bool day = AnswerTime.Day(numbers, DateOrder.DayMonthYear) is not null;
            bool month = AnswerTime.Day(numbers, DateOrder.MonthDayYear) is not null;
            years += numbers.First > 31 ? 1 : 0;
            days += day && !month ? 1 : 0;
            months += month && !day ? 1 : 0;
        }

        return years > days + months ? DateOrder.YearMonthDay : days == 0 && months == 0 ? null : days >= months ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
    }

    /// <summary>The order in which a tool writes dates where the dates do not tell: Google's French form is the sheet's, the others' are the United States'.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="headings">The headings: their language is that of the form.</param>
    public static DateOrder Usual(SurveyTool tool, IReadOnlyList<AnswerHeading> headings)
    {
        bool isFrench = headings.SelectMany(h => h.Names).Any(n => TextFolding.Fold(n) is "horodateur" or "heure de debut" or "heure de fin" or "heure de soumission" or "date de soumission" or "date de debut" or "nom" or "votre nom");
        return tool switch
        {
            SurveyTool.MicrosoftForms or SurveyTool.SurveyMonkey => DateOrder.MonthDayYear,
            _ => isFrench ? DateOrder.DayMonthYear : DateOrder.MonthDayYear,
        };
    }
}
