using SocialAudit.HelpBuilder;

namespace SocialAudit.Tests.Help;

/// <summary>The help builder as a program: what it writes, and what it says when a page is wrong.</summary>
public sealed class HelpBuildTests : IDisposable
{
    private const string _helpFile = "Lantern.Commands.psm1-Help.xml";

    private static readonly string _data = Repository.PathOf("tests", "SocialAudit.Tests", "Help", "data");

    private readonly string _root = Directory.CreateTempSubdirectory("help-").FullName;

    private string Docs => Path.Combine(_root, "docs");

    private string Output => Path.Combine(_root, "module");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_culture_gets_its_help_file_and_its_topics()
    {
        CopyPages();

        (int code, string error) = Build();

        Assert.Equal((0, string.Empty), (code, error));
        Assert.Equal(
            [$"en-US/{_helpFile}", "en-US/about_Lantern.help.txt", $"fr/{_helpFile}", "fr/about_Lantern.help.txt"],
            Written());
    }

    [Fact]
    public void A_second_build_writes_the_same_bytes_and_leaves_nothing_beside()
    {
        CopyPages();
        Build();
        byte[] first = File.ReadAllBytes(Path.Combine(Output, "fr", _helpFile));

        Build();

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(Output, "fr", _helpFile)));
        Assert.Equal(4, Written().Count);
    }

    [Fact]
    public void All_wrong_pages_are_reported_with_file_line_and_remedy_and_the_old_help_stays()
    {
        CopyPages();
        Build();
        byte[] old = File.ReadAllBytes(Path.Combine(Output, "en-US", _helpFile));
        Edit("en-US", "Position: 0", "Position: first");
        Edit("fr", "## OUTPUTS", "## SORTIES");

        (int code, string error) = Build();

        Assert.Equal(1, code);
        string[] lines = error.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(3, lines.Length);
        Assert.Equal($"{Path.Combine(Docs, "en-US", "Get-Lantern.md")}(142): error HELP: the position is 'first'; write 'Named', or the position from 0.", lines[0]);
        Assert.StartsWith($"{Path.Combine(Docs, "fr", "Get-Lantern.md")}(8): error HELP: the section 'OUTPUTS' is missing", lines[1], StringComparison.Ordinal);
        Assert.Contains("the schema has no section 'SORTIES'", lines[2], StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(Path.Combine(Output, "en-US", _helpFile)));
    }

    [Fact]
    public void A_topic_whose_page_is_gone_is_found_no_more()
    {
        CopyPages();
        Build();
        File.Delete(Path.Combine(Docs, "fr", "about_Lantern.md"));

        Build();

        Assert.DoesNotContain("fr/about_Lantern.help.txt", Written());
        Assert.Contains("en-US/about_Lantern.help.txt", Written());
    }

    [Fact]
    public void A_page_in_another_encoding_is_refused()
    {
        CopyPages();
        File.WriteAllBytes(Path.Combine(Docs, "fr", "Get-Lantern.md"), [(byte)'#', (byte)' ', 0xE9, (byte)'\n']);

        (int code, string error) = Build();

        Assert.Equal(1, code);
        Assert.Contains("the page is not UTF-8; save it as UTF-8", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_are_no_culture_are_left_alone()
    {
        CopyPages();
        Directory.CreateDirectory(Path.Combine(Docs, "images"));
        File.WriteAllText(Path.Combine(Docs, "images", "notes.md"), "no page");

        Assert.Equal(0, Build().Code);
        Assert.Equal(4, Written().Count);
    }

    [Fact]
    public void Docs_without_a_page_are_an_error()
    {
        Directory.CreateDirectory(Path.Combine(Docs, "fr"));

        (int code, string error) = Build();

        Assert.Equal(1, code);
        Assert.Contains("no subfolder of a culture holds a page", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_arguments_get_the_usage_and_a_missing_folder_its_name()
    {
        StringWriter error = new();

        Assert.Equal(2, HelpBuild.Run([], TextWriter.Null, error));
        Assert.Equal(2, HelpBuild.Run([Docs, Output, _helpFile], TextWriter.Null, error));
        Assert.Contains("Usage: SocialAudit.HelpBuilder <docs folder> <output folder> <help file name>", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"There is no folder '{Docs}'", error.ToString(), StringComparison.Ordinal);
    }

    private (int Code, string Error) Build()
    {
        StringWriter error = new();
        int code = HelpBuild.Run([Docs, Output, _helpFile], TextWriter.Null, error);
        return (code, error.ToString());
    }

    private IReadOnlyList<string> Written() =>
        [.. Directory.EnumerateFiles(Output, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private void CopyPages()
    {
        foreach (string file in Directory.EnumerateFiles(_data, "*.md", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Docs, Path.GetRelativePath(_data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void Edit(string culture, string text, string replacement)
    {
        string path = Path.Combine(Docs, culture, "Get-Lantern.md");
        string before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, replacement, StringComparison.Ordinal));
    }
}
