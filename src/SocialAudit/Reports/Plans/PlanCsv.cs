using CsvHelper;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// Writes a plan as a table for spreadsheets: a row an action, those left out at the end. Two columns are the volunteer's to fill in, and
/// are read back by <see cref="PlanStatusTable"/>.
/// </summary>
public static class PlanCsv
{
    private const string _between = " | ";

    private static readonly (string Title, Func<Row, string?> Cell)[] _columns =
    [
        ("ColumnNumber", r => r.Number),
        ("ColumnId", r => r.Action.Id),
        ("ColumnOrganisation", r => r.Plan.Organisation),
        ("ColumnAction", r => r.Action.Title),
        ("ColumnState", r => r.State),
        ("ColumnYourState", r => r.Action.GivenStatus is { } given ? PlanWords.Status(given, r.Language) : ""),
        ("ColumnYourNote", r => r.Action.GivenNote),
        ("ColumnKind", r => r.Language.Text("Kind" + r.Action.Kind)),
        ("ColumnPlatform", r => r.Action.PlatformName),
        ("ColumnWho", r => r.Message is null ? PlanWords.Owner(r.Action, r.Language) : ""),
        ("ColumnCoach", r => PlanWords.Coach(r.Action)),
        ("ColumnHoursOnce", r => r.Language.Number(r.Action.HoursOnce)),
        ("ColumnHoursPerWeek", r => r.Language.Number(r.Action.HoursPerWeek)),
        ("ColumnCadence", r => r.Action.Cadence),
        ("ColumnTimesPerWeek", r => r.Language.Number(r.Action.TimesPerWeek)),
        ("ColumnStart", r => PlanWords.IsoDay(r.Action.Start)),
        ("ColumnDue", r => PlanWords.IsoDay(r.Action.Due)),
        ("ColumnReview", r => PlanWords.IsoDay(r.Action.Review)),
        ("ColumnAfter", r => string.Join(_between, r.Action.After)),
        ("ColumnObjective", r => string.Join(_between, r.Action.Objective)),
        ("ColumnAudience", r => string.Join(_between, r.Action.Audience)),
        ("ColumnSteps", r => string.Join(_between, r.Action.Steps)),
        ("ColumnIndicator", r => string.Join(_between, r.Action.Indicators.Select(i => PlanWords.Indicator(i, r.Language)))),
        ("ColumnRisk", r => r.Action.Risk),
        ("ColumnMitigation", r => r.Action.Mitigation),
        ("ColumnSeen", r => r.Action.SeenBasis),
        ("ColumnWhy", r => string.Join(_between, r.Action.Why.Select(w => $"{w} [{w.Rule}]"))),
        ("ColumnWhatItTakes", r => r.Message),
    ];

    /// <summary>Writes the table as this language's spreadsheets expect it; formulas in names and titles stay text.</summary>
    public static void Write(Stream stream, MediaActionPlan plan, Language language)
    {
        using StreamWriter text = new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 4096, leaveOpen: true);
        using CsvWriter csv = new(text, CsvFormat.ForSpreadsheet(language));
        foreach ((string title, _) in _columns)
        {
            csv.WriteField(language.Text(title));
        }

        csv.NextRecord();
        int number = 0;
        foreach (PlanAction action in plan.Actions)
        {
            WriteRow(csv, new Row(plan, action, language.Number(++number), PlanWords.Status(action.Status, language), null, language));
        }

        foreach (LeftOutAction left in plan.LeftOut)
        {
            WriteRow(csv, new Row(plan, left.Action, "", language.Text("StateLeftOut"), left.Message, language));
        }
    }

    private static void WriteRow(CsvWriter csv, Row row)
    {
        foreach ((_, Func<Row, string?> cell) in _columns)
        {
            csv.WriteField(PlainText.Line(cell(row)));
        }

        csv.NextRecord();
    }

    private sealed record Row(MediaActionPlan Plan, PlanAction Action, string Number, string State, string? Message, Language Language);
}
