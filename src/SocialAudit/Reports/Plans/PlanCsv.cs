using CsvHelper;
using SocialAudit.Plan;

namespace SocialAudit.Reports;

/// <summary>Writes a plan as a table for spreadsheets: a row an action, those left out at the end.</summary>
public static class PlanCsv
{
    private static readonly string[] _columns =
        ["ColumnNumber", "ColumnAction", "ColumnKind", "ColumnPlatform", "ColumnWho", "ColumnCoach", "ColumnHoursOnce", "ColumnHoursPerWeek", "ColumnCadence", "ColumnStart", "ColumnDue", "ColumnWhy", "ColumnState"];

    /// <summary>Writes the table as this language's spreadsheets expect it; formulas in names and titles stay text.</summary>
    public static void Write(Stream stream, MediaActionPlan plan, Language language)
    {
        using StreamWriter text = new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 4096, leaveOpen: true);
        using CsvWriter csv = new(text, CsvFormat.ForSpreadsheet(language));
        foreach (string column in _columns)
        {
            csv.WriteField(language.Text(column));
        }

        csv.NextRecord();
        int number = 0;
        foreach (PlanAction action in plan.Actions)
        {
            WriteRow(csv, (++number).ToString(language.Culture), action, language.Text("StatePlanned"), language);
        }

        foreach (LeftOutAction left in plan.LeftOut)
        {
            WriteRow(csv, "", left.Action, left.Message, language);
        }
    }

    private static void WriteRow(CsvWriter csv, string number, PlanAction action, string state, Language language)
    {
        csv.WriteField(number);
        csv.WriteField(action.Title);
        csv.WriteField(language.Text("Kind" + action.Kind));
        csv.WriteField(action.PlatformName);
        csv.WriteField(action.Owner);
        csv.WriteField(action.Coach);
        csv.WriteField(action.HoursOnce.ToString("0.##", language.Culture));
        csv.WriteField(action.HoursPerWeek.ToString("0.##", language.Culture));
        csv.WriteField(action.Cadence);
        csv.WriteField(action.Start == default ? "" : action.Start.ToString("yyyy-MM-dd"));
        csv.WriteField(action.Due == default ? "" : action.Due.ToString("yyyy-MM-dd"));
        csv.WriteField(string.Join(" | ", action.Why.Select(w => w.ToString())));
        csv.WriteField(state);
        csv.NextRecord();
    }
}
