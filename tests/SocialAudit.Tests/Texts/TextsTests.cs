using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SocialAudit.Tests.Texts;

/// <summary>Every text exists in both languages, says the same, and is written as the language writes.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> _english = Read("Texts.resx");
    private static readonly Dictionary<string, string> _french = Read("Texts.fr.resx");

    [Fact]
    public void Every_text_is_in_both_languages_with_the_same_places_to_fill()
    {
        Assert.Equal(_english.Keys.Order(), _french.Keys.Order());
        Assert.All(_english, text => Assert.Equal(Places(text.Value), Places(_french[text.Key])));
    }

    [Fact]
    public void French_texts_keep_colons_and_guillemets_with_their_words() =>
        Assert.All(_french, text => Assert.False(Careless().IsMatch(text.Value), $"{text.Key}: {text.Value}"));

    [Fact]
    public void Every_text_that_the_code_names_exists_and_every_text_is_named()
    {
        string code = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !f.Contains("SocialAudit.Host") && !f.Contains("SocialAudit.HelpBuilder")).Select(File.ReadAllText));
        string[] quoted = [.. Quoted().Matches(code).Select(m => m.Groups[1].Value).Distinct()];

        // A key may be put together from a word and an enum's value or a suffix: Why + Timeout, ContactEmail + Found.
        Assert.All(_english.Keys, key => Assert.True(quoted.Any(q => q.Length > 2 && key.StartsWith(q, StringComparison.Ordinal)), $"nothing names {key}"));
        Assert.All(AskedFor().Matches(code).Select(m => m.Groups[1].Value), key => Assert.True(_english.ContainsKey(key), $"no text is called {key}"));
    }

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order());

    private static Dictionary<string, string> Read(string name) =>
        XDocument.Load(Repository.PathOf("src", "SocialAudit", "Resources", name)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@" :| »|« |'")]
    private static partial Regex Careless();

    [GeneratedRegex("\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:Text|language\.Text)\(""([A-Z][A-Za-z]+)""[,)]")]
    private static partial Regex AskedFor();
}
