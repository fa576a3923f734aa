using System.Management.Automation;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.Tests.Help;

/// <summary>What the help of a module promises: the pages tell the truth about the cmdlets, and Get-Help shows them.</summary>
public abstract class HelpPromises
{
    private const string _english = "en-US";
    private const string _french = "fr";

    private const string _given = "param($Manifest) ";
    private const string _everyName = "$names = Get-Command -CommandType Cmdlet -Module ([System.IO.Path]::GetFileNameWithoutExtension($Manifest)) | ForEach-Object { $_.Name }; ";
    private const string _everySynopsis = "foreach ($name in $names) { $name + ': ' + (Get-Help $name).Synopsis }";

    private readonly HelpModule _module;

    private protected HelpPromises(HelpModule module)
    {
        _module = module;
    }

    private string ModuleName => Path.GetFileNameWithoutExtension(_module.Manifest);

    [Theory]
    [InlineData(_english)]
    [InlineData(_french)]
    public void Every_cmdlet_has_a_page_and_every_page_its_cmdlet(string culture)
    {
        IReadOnlyList<string> cmdlets = [.. _module.Cmdlets().Select(cmdlet => cmdlet.Name)];

        Assert.NotEmpty(cmdlets);
        Assert.Equal(cmdlets, _module.PageNames(culture, topics: false));
    }

    [Theory]
    [InlineData(_english)]
    [InlineData(_french)]
    public void Every_page_says_what_the_compiled_cmdlet_does(string culture) =>
        Assert.Equal(string.Empty, Report(cmdlet => PageComparison.Differences(Page(culture, cmdlet), cmdlet, ModuleName)));

    [Theory]
    [InlineData(_english)]
    [InlineData(_french)]
    public void Every_page_has_two_examples_that_parse_and_use_only_parameters_that_exist(string culture)
    {
        IReadOnlyList<CmdletInfo> cmdlets = _module.Cmdlets();

        Assert.Equal(string.Empty, Report(cmdlet => ExampleCheck.Problems(Page(culture, cmdlet), cmdlets)));
    }

    [Fact]
    public void Both_languages_have_the_same_parameters_examples_and_types() =>
        Assert.All(_module.Cmdlets(), cmdlet => Assert.Equal(LanguageComparison.Structure(Page(_english, cmdlet)), LanguageComparison.Structure(Page(_french, cmdlet))));

    [Theory]
    [InlineData("fr-CA", _french)]
    [InlineData("fr-FR", _french)]
    [InlineData("en-US", _english)]
    [InlineData("en-CA", _english)]
    [InlineData("de-DE", _english)]
    public void Get_Help_gives_the_synopsis_in_the_language_of_the_reader(string reader, string culture)
    {
        IEnumerable<string> shown = Lines(reader, _given + _everyName + _everySynopsis);

        Assert.Equal(Synopses(culture), shown);
    }

    [Theory]
    [InlineData("fr-CA", _french)]
    [InlineData("en-US", _english)]
    public void Get_Help_Full_describes_every_parameter(string reader, string culture)
    {
        const string script = "foreach ($name in $names) { foreach ($p in (Get-Help $name -Full).parameters.parameter) { $name + ' -' + $p.name + ': ' + ($p.description | ForEach-Object { $_.Text }) } }";

        IEnumerable<string> shown = Lines(reader, _given + _everyName + script);

        IEnumerable<string> written = _module.Cmdlets().SelectMany(cmdlet => Page(culture, cmdlet).Parameters.Select(parameter =>
            OneLine($"{cmdlet.Name} -{parameter.Name}: {string.Join(' ', parameter.Description)}")));
        Assert.Equal(written.Order(StringComparer.Ordinal), shown);
    }

    [Theory]
    [InlineData("fr-CA", _french)]
    [InlineData("en-US", _english)]
    public void Get_Help_still_finds_the_pages_after_a_forced_import(string reader, string culture)
    {
        const string again = "Import-Module -Name $Manifest -Force; Import-Module -Name $Manifest -Force; ";

        IEnumerable<string> shown = Lines(reader, _given + again + _everyName + _everySynopsis);

        Assert.Equal(Synopses(culture), shown);
    }

    [Theory]
    [InlineData("fr-CA", _french)]
    [InlineData("en-US", _english)]
    public void Get_Help_shows_every_topic_in_the_language_of_the_reader(string reader, string culture)
    {
        string folder = Path.Combine(Path.GetDirectoryName(_module.Manifest)!, "module", culture);
        Assert.Equal(_module.PageNames(_english, topics: true), _module.PageNames(_french, topics: true));
        foreach (string topic in _module.PageNames(culture, topics: true))
        {
            string shown = string.Concat(_module.Run(reader, $"Get-Help {topic}"));

            Assert.Equal(File.ReadAllText(Path.Combine(folder, topic + ".help.txt")), shown);
        }
    }

    private HelpPage Page(string culture, CmdletInfo cmdlet) => PageFile.Read(_module, culture, cmdlet.Name);

    private IEnumerable<string> Synopses(string culture) => _module.Cmdlets().Select(cmdlet => OneLine($"{cmdlet.Name}: {Page(culture, cmdlet).Synopsis}"));

    private string Report(Func<CmdletInfo, IReadOnlyList<string>> check) =>
        string.Join("\n", _module.Cmdlets().SelectMany(cmdlet => check(cmdlet).Select(problem => $"{cmdlet.Name}: {problem}")));

    private IEnumerable<string> Lines(string reader, string script) =>
        [.. _module.Run(reader, script).Select(line => OneLine(line.ToString())).Order(StringComparer.Ordinal)];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
