using SocialAudit.HelpBuilder;
using SocialAudit.HelpBuilder.Reading;
using SocialAudit.HelpBuilder.Writing;

namespace SocialAudit.Tests.Help;

/// <summary>Topics as text for a console of 80 columns.</summary>
public sealed class AboutTextTests
{
    private static readonly string _data = Repository.PathOf("tests", "SocialAudit.Tests", "Help", "data");

    [Fact]
    public void Text_is_wrapped_at_80_columns_and_code_and_addresses_are_kept_whole()
    {
        string text = Topic(File.ReadAllText(Path.Combine(_data, "en-US", "about_Lantern.md"))).Text;

        string[] tooLong = [.. text.Split('\n').Where(line => line.Length > AboutText.Width).Select(line => line.Trim())];
        Assert.Equal(2, tooLong.Length);
        Assert.StartsWith("Get-Lantern -Name", tooLong[0], StringComparison.Ordinal);
        Assert.StartsWith("https://", tooLong[1], StringComparison.Ordinal);
        Assert.Contains("    - A list item that is long enough to be wrapped, so that its second line\n      shows where it is indented.\n    - Short.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_non_breaking_space_never_begins_or_ends_a_line()
    {
        const string sentence = "mot\u00a0: ";
        string text = Topic($"# about_Lantern\n\n## BRÈVE DESCRIPTION\n\nCourte.\n\n## SUITE\n\n{string.Concat(Enumerable.Repeat(sentence, 60))}").Text;

        string[] lines = [.. text.Split('\n').Where(line => line.Contains("mot", StringComparison.Ordinal))];
        Assert.True(lines.Length > 1);
        Assert.All(lines, line => Assert.EndsWith("mot\u00a0:", line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_short_description_is_the_fifth_line_that_Get_Help_lists()
    {
        string text = Topic(File.ReadAllText(Path.Combine(_data, "fr", "about_Lantern.md"))).Text;

        Assert.Equal("    Comment garder et allumer les lanternes.", text.Split('\n')[4]);
    }

    [Theory]
    [InlineData("# about_Torch\n\n## SHORT DESCRIPTION\n\nShort.\n", "(1)", "the topic is called 'about_Torch'")]
    [InlineData("# about_Lantern\n\nText.\n\n## SHORT DESCRIPTION\n\nShort.\n", "(3)", "text stands before the first section")]
    [InlineData("# about_Lantern\n\n## SHORT DESCRIPTION\n\nOne.\n\nTwo.\n", "(3)", "the first section is not a short description")]
    [InlineData("# about_Lantern\n\n## SHORT DESCRIPTION\n\nThis is a description that is too long for the fifth line, and Get-Help would cut it.\n", "(3)", "at most 76 characters")]
    [InlineData("# about_Lantern\n", "(1)", "the first section is not a short description")]
    [InlineData("Text.\n", "(1)", "begin it with '# about_Lantern'")]
    public void A_mistake_in_a_topic_is_reported_at_its_line(string markdown, string line, string found)
    {
        string problem = Assert.Single(Topic(markdown).Problems.TrimEnd().Split(Environment.NewLine));

        Assert.StartsWith($"about_Lantern.md{line}: error HELP: ", problem, StringComparison.Ordinal);
        Assert.Contains(found, problem, StringComparison.Ordinal);
    }

    private static (string Text, string Problems) Topic(string markdown)
    {
        PageProblems problems = new();
        string text = AboutText.From(PageSource.Parse("about_Lantern.md", markdown, problems)!);
        StringWriter lines = new();
        problems.WriteTo(lines);
        return (text, lines.ToString());
    }
}
