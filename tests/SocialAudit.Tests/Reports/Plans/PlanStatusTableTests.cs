using System.Text;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>What a volunteer writes in the plan's table, in any spreadsheet, comes back to the plan.</summary>
public sealed class PlanStatusTableTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2027, 1, 11, 19, 0, 0, TimeSpan.FromHours(-5));

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _warnings = [];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fr", "Faite")]
    [InlineData("en", "done")]
    [InlineData("fr", "Done")]
    public void A_state_and_a_note_are_joined_to_their_action(string code, string word)
    {
        MediaActionPlan plan = PlanSample.Rich();

        MediaActionPlan read = Edit(plan, Language.Find(code)!, "action-2", word, "=Rien à signaler; tout va").Apply(plan, _now, _warnings);

        PlanAction action = read.Actions[1];
        Assert.Equal((ActionStatus.Done, "=Rien à signaler; tout va", _now), (action.GivenStatus, action.GivenNote, action.GivenDate));
        Assert.Equal([], _warnings);
        Assert.Equal(plan.Actions.Where(a => a.Id != "action-2"), read.Actions.Where(a => a.Id != "action-2"));
    }

    [Fact]
    public void A_table_that_nobody_touched_changes_nothing_not_even_after_a_follow_up()
    {
        MediaActionPlan plan = PlanSample.Rich();
        string path = Export(plan, Language.French);

        Assert.Same(plan.Actions[0], PlanStatusTable.Read(path, Language.French).Apply(plan, _now, _warnings).Actions[0]);
        Assert.Equal([], _warnings);

        MediaActionPlan followed = plan with { Actions = [.. plan.Actions.Select(a => a with { SeenStatus = ActionStatus.Late })] };
        Assert.All(PlanStatusTable.Read(path, Language.French).Apply(followed, _now, _warnings).Actions.Zip(plan.Actions), pair => Assert.Equal(pair.Second.GivenStatus, pair.First.GivenStatus));
    }

    [Fact]
    public void A_dash_takes_back_what_was_said()
    {
        MediaActionPlan plan = PlanSample.Rich();

        PlanAction action = Edit(plan, Language.French, "action-1", "-", "–").Apply(plan, _now, _warnings).Actions[0];

        Assert.Null(action.GivenStatus);
        Assert.Null(action.GivenNote);
        Assert.Null(action.GivenDate);
    }

    [Fact]
    public void A_word_that_is_no_state_is_told_with_the_line_and_the_known_words_and_the_other_rows_count()
    {
        MediaActionPlan plan = PlanSample.Rich();

        PlanStatusTable table = Edit(plan, Language.French, "action-2", "presque", "Presque fini");

        string problem = Assert.Single(table.Problems);
        Assert.Contains("ligne 3", problem);
        Assert.Contains("En cours", problem);
        PlanAction action = table.Apply(plan, _now, _warnings).Actions[1];
        Assert.Equal((null, "Presque fini"), (action.GivenStatus, action.GivenNote));
    }

    [Fact]
    public void A_state_that_was_written_in_the_plans_own_column_is_warned_of()
    {
        MediaActionPlan plan = PlanSample.Rich();
        string text = File.ReadAllText(Export(plan, Language.French));
        string[] lines = text.Split("\r\n");
        lines[2] = lines[2].Replace(";Prévue;", ";Faite;");

        MediaActionPlan read = PlanStatusTable.Read(_folder.Write("edited.csv", string.Join("\r\n", lines)), Language.French).Apply(plan, _now, _warnings);

        Assert.Null(read.Actions[1].GivenStatus);
        Assert.Contains("Votre état", Assert.Single(_warnings));
    }

    [Fact]
    public void A_row_of_an_action_that_the_plan_does_not_have_is_warned_of_and_one_of_another_organisation_is_not_its()
    {
        MediaActionPlan plan = PlanSample.Rich(3);
        PlanStatusTable table = Edit(PlanSample.Rich(5), Language.French, "action-5", "Faite", "");

        table.Apply(plan, _now, _warnings);
        Assert.Contains(_warnings, w => w.Contains("action-5"));

        _warnings.Clear();
        MediaActionPlan other = PlanSample.Rich(3) with { Organisation = "Maison du Canal" };
        Assert.All(Edit(plan, Language.French, "action-2", "Faite", "").Apply(other, _now, _warnings).Actions.Zip(other.Actions), pair => Assert.Same(pair.Second, pair.First));
        Assert.Equal([], _warnings);
    }

    [Theory]
    [InlineData(';', "windows-1252")]
    [InlineData(',', "utf-8")]
    [InlineData('\t', "utf-16")]
    public void Any_spreadsheet_may_have_saved_it(char separator, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        MediaActionPlan plan = PlanSample.Rich();
        string text = string.Join(separator, "Identifiant", "Votre état", "Votre note") + "\r\n" + string.Join(separator, "action-2", "En cours", "Déjà commencé à l’été") + "\r\n";

        string path = _folder.Write("edited.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]);
        PlanAction action = PlanStatusTable.Read(path, Language.French).Apply(plan, _now, _warnings).Actions[1];

        Assert.Equal((ActionStatus.UnderWay, "Déjà commencé à l’été"), (action.GivenStatus, action.GivenNote));
    }

    [Fact]
    public void Another_table_is_refused_with_the_columns_that_are_needed()
    {
        PlanFormatException e = Assert.Throws<PlanFormatException>(() => PlanStatusTable.Read(_folder.Write("centres.csv", "Name;City\nx;y\n"), Language.French));

        Assert.Equal("NoStatusColumns", e.ErrorId);
        Assert.Contains("Identifiant", e.Message);
        Assert.Throws<PlanFormatException>(() => PlanStatusTable.Read(_folder.Write("empty.csv", ""), Language.French));
    }

    /// <summary>Writes the table, fills in a row as a spreadsheet would, and reads it.</summary>
    private PlanStatusTable Edit(MediaActionPlan plan, Language language, string id, string state, string note)
    {
        string[] lines = File.ReadAllText(Export(plan, language)).Split("\r\n");
        int line = Array.FindIndex(lines, l => l.Split(language.FieldSeparator)[1] == id);
        string[] cells = lines[line].Split(language.FieldSeparator);
        int column = Array.IndexOf(lines[0].Split(language.FieldSeparator), language.Text("ColumnYourState"));
        int shift = cells[2].StartsWith('"') && !cells[2].EndsWith('"') ? 1 : 0;
        cells[column + shift] = state;
        cells[column + shift + 1] = $"\"{note}\"";
        lines[line] = string.Join(language.FieldSeparator, cells);
        return PlanStatusTable.Read(_folder.Write("edited.csv", string.Join("\r\n", lines)), language);
    }

    private string Export(MediaActionPlan plan, Language language)
    {
        string path = _folder.File("plan.csv");
        PlanExport.Write(plan, path, new PlanExportOptions { Language = language, Files = TestModule.Files, IncludeNames = true });
        return path;
    }
}
