using System.Text;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;
using SocialAudit.Tests.Module;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>A plan kept as JSON comes back whole, and a file that is none says where and what to do.</summary>
public sealed class PlanJsonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void A_plan_comes_back_equal_in_every_property(int actions)
    {
        MediaActionPlan plan = PlanSample.Rich(actions) with { Organisation = PlanSample.Hostile };
        string path = Write(plan);

        Assert.Equal([], DeepComparison.Differences(plan, PlanJson.Read(path, Language.English)));
    }

    [Fact]
    public void The_sample_leaves_no_property_of_the_model_unused()
    {
        // A property that no sample fills could be lost without a test that notices.
        MediaActionPlan plan = PlanSample.Rich();
        string[] unused = [.. Unused(plan).Concat(Unused([.. plan.Actions])).Concat(Unused([.. plan.Calendar])).Concat(Unused([.. plan.People])).Concat(Unused([.. plan.Actions[0].Why]))
            .Concat(Unused([.. plan.Actions[0].Indicators])).Concat(Unused([.. plan.Milestones])).Concat(Unused([.. plan.Unofficial])).Concat(Unused([.. plan.Closed]))];

        Assert.Equal([], unused);
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_file()
    {
        string first = Write(PlanSample.Rich());
        string text = File.ReadAllText(first);

        Assert.Equal(text, File.ReadAllText(Write(PlanJson.Read(first, Language.French))));
        Assert.Contains("L’Écluse", text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_that_an_editor_saved_with_a_mark_at_its_beginning_is_read(string encoding)
    {
        string path = Write(PlanSample.Rich(2));
        File.WriteAllText(path, File.ReadAllText(path), Encoding.GetEncoding(encoding));

        Assert.Equal(2, PlanJson.Read(path, Language.English).Actions.Count);
    }

    [Theory]
    [InlineData("", "NotJson")]
    [InlineData("# Plan", "NotJson")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 1, \"plan\": nothing }", "NotJson")]
    [InlineData("[]", "OtherFormat")]
    [InlineData("{}", "OtherFormat")]
    [InlineData("{ \"format\": 3 }", "OtherFormat")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\" }", "OtherFormat")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": \"1\" }", "OtherFormat")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 2, \"later\": {} }", "NewerVersion")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 1e300 }", "NewerVersion")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 1 }", "BadValue")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 1, \"plan\": null }", "BadValue")]
    [InlineData("{ \"format\": \"SocialAudit.MediaActionPlan\", \"version\": 1, \"plan\": { \"organisation\": \"x\" } }", "BadValue")]
    public void What_is_no_plan_is_refused_with_a_word_for_what_it_is(string text, string errorId)
    {
        PlanFormatException e = Refused(_folder.Write("plan.json", text));

        Assert.Equal(errorId, e.ErrorId);
        Assert.StartsWith(_folder.File("plan.json"), e.Message);
        Assert.NotEmpty(e.Remedy);
    }

    [Fact]
    public void A_file_that_stops_anywhere_in_the_middle_is_said_to_stop()
    {
        string whole = File.ReadAllText(Write(PlanSample.Rich(2)));

        Assert.All(Enumerable.Range(1, 97).Select(i => whole.Length * i / 100), length =>
        {
            // Between two values a file may end in a brace by chance: then too it stops at its end.
            Assert.Equal("CutShort", Refused(_folder.Write("plan.json", whole[..length])).ErrorId);
        });
    }

    [Theory]
    [InlineData("\"givenStatus\": \"Done\"", "\"givenStatus\": \"Almost\"", "UnknownWord", "NoLongerNeeded")]
    [InlineData("\"kind\": \"Verify\"", "\"kind\": 1", "BadValue", "")]
    [InlineData("\"givenStatus\": \"Done\"", "\"givenstate\": \"Done\"", "BadValue", "")]
    [InlineData("\"hoursPerWeek\": 6.5", "\"hoursPerWeek\": \"six\"", "BadValue", "")]
    [InlineData("\"steps\": [", "\"steps\": null, \"audience\": [", "BadValue", "")]
    public void A_value_that_was_changed_by_hand_for_the_worse_is_named_with_line_and_character(string right, string wrong, string errorId, string inRemedy)
    {
        string[] lines = File.ReadAllLines(Write(PlanSample.Rich(2)));
        int line = Array.FindIndex(lines, l => l.Contains(right));
        lines[line] = lines[line].Replace(right, wrong);

        PlanFormatException e = Refused(_folder.Write("plan.json", string.Join('\n', lines)));

        Assert.Equal(errorId, e.ErrorId);
        Assert.Contains($"line {line + 1}, character ", e.Message);
        Assert.Contains(inRemedy, e.Remedy);
    }

    [Fact]
    public void The_character_is_counted_as_an_editor_counts_it()
    {
        string text = File.ReadAllText(Write(PlanSample.Rich(1))).Replace("\r", "").Replace("\n", " ");
        int at = text.IndexOf("\"givenStatus\": \"Done\"", StringComparison.Ordinal) + "\"givenStatus\": ".Length;

        PlanFormatException e = Refused(_folder.Write("plan.json", text.Replace("\"Done\"", "\"Almost\"")));

        int said = int.Parse(e.Message.Split("character ")[1].Split(',')[0]);
        Assert.InRange(said, at + 1, at + 1 + "\"Almost\"".Length);
    }

    [Theory]
    [InlineData("\"language\": \"fr\"", "\"language\": \"klingon\"", "plan.language")]
    [InlineData("\"end\": \"2027", "\"end\": \"2025", "plan.end")]
    [InlineData("\"id\": \"action-2\"", "\"id\": \"action-1\"", "plan.actions")]
    [InlineData("\"hoursOnce\": 2.5", "\"hoursOnce\": -2.5", "plan.actions[1]")]
    [InlineData("https://www.facebook.com/fans-ecluse", "javascript:alert(1)", "plan.unofficial")]
    [InlineData("\"A.Blog\",\n", "null,\n", "plan")]
    public void A_value_that_makes_no_sense_is_named_by_its_place(string right, string wrong, string place)
    {
        string text = File.ReadAllText(Write(PlanSample.Rich(2))).ReplaceLineEndings("\n");
        Assert.Contains(right, text);

        PlanFormatException e = Refused(_folder.Write("plan.json", text.Replace(right, wrong)));

        Assert.Equal("BadValue", e.ErrorId);
        Assert.Contains(place, e.Message);
    }

    [Fact]
    public void A_hostile_file_is_refused_before_it_takes_the_memory()
    {
        using (FileStream large = File.Create(_folder.File("large.json")))
        {
            large.SetLength(PlanJson.LargestFile + 1L);
        }

        Assert.Equal("TooLarge", Refused(_folder.File("large.json")).ErrorId);
        Assert.Equal("NotJson", Refused(_folder.Write("deep.json", "{ \"format\": " + new string('[', 1_000_000) + "}")).ErrorId);
    }

    private static IEnumerable<string> Unused(params object[] items) => items[0].GetType().GetProperties().Where(p => p.CanWrite)
        .Where(p => items.All(i => p.GetValue(i) is null or "" or System.Collections.ICollection { Count: 0 })).Select(p => $"{items[0].GetType().Name}.{p.Name}");

    private PlanFormatException Refused(string path) => Assert.Throws<PlanFormatException>(() => PlanJson.Read(path, Language.English));

    private string Write(MediaActionPlan plan)
    {
        using MemoryStream stream = new();
        PlanJson.Write(stream, plan);
        return _folder.Write($"{Guid.NewGuid():N}.json", stream.ToArray());
    }
}
