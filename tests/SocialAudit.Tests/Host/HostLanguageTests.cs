using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialAudit.Tests.Host;

public sealed partial class HostLanguageTests
{
    [Fact]
    public async Task TheCultureAskedForIsTheScripts()
    {
        HostResult result = await HostProcess.RunAsync(["-Culture", "fr-CA", "-c", "\"$PSCulture $PSUICulture $((1.5).ToString())\"; $Host.CurrentUICulture.Name"]);

        Assert.Equal(["fr-CA fr-CA 1,5", "fr-CA"], result.OutputLines);
    }

    [Fact]
    public async Task TheSystemsLanguageIsUsedWithoutOne()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows takes its language from the user's settings, which a test must not change.");
        }

        HostResult result = await HostProcess.RunAsync(
            ["-c", "$VerbosePreference = 'Continue'; & { [CmdletBinding()] param() $PSCmdlet.WriteVerbose('bonjour') }"], environment: ("LC_ALL", "fr_CA.UTF-8"));

        Assert.Equal("DÉTAIL\u00A0: bonjour\n", result.Error);
    }

    [Fact]
    public void EveryTextExistsInBothLanguagesWithTheSamePlaceholders()
    {
        Dictionary<string, string> english = Texts("HostTexts.resx");
        Dictionary<string, string> french = Texts("HostTexts.fr.resx");

        Assert.Equal(english.Keys.Order(), french.Keys.Order());
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(french[text.Key])));
        Assert.All(french.Values, text => Assert.DoesNotMatch(OrdinarySpaceBeforeMark(), text));
    }

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Load(Repository.PathOf("src", "SocialAudit.Host", file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@" [:;!?»]|« ")]
    private static partial Regex OrdinarySpaceBeforeMark();
}
