using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>The facts of a page that nobody reads in it: a line a fact, <c>name: value</c>.</summary>
internal static class FrontMatter
{
    /// <summary>The key of the help file's name.</summary>
    public const string HelpFile = "external help file";

    /// <summary>The key of the module's name.</summary>
    public const string ModuleName = "Module Name";

    /// <summary>The key of the address that Get-Help -Online opens.</summary>
    public const string OnlineVersion = "online version";

    private const string _schema = "schema";

    private const string _schemaVersion = "2.0.0";

    /// <summary>Reads the front matter of a cmdlet's page, and checks it.</summary>
    /// <param name="source">The page.</param>
    /// <param name="helpFile">The help file that is being built.</param>
    public static IReadOnlyDictionary<string, string> Read(PageSource source, string helpFile)
    {
        YamlFrontMatterBlock? block = source.Document.OfType<YamlFrontMatterBlock>().FirstOrDefault();
        Dictionary<string, string> facts = block is null ? [] : KeyedLines.Read(block, source);
        foreach (string key in new[] { HelpFile, ModuleName, OnlineVersion, _schema }.Where(key => !facts.ContainsKey(key)))
        {
            source.Report(block?.Line ?? 0, $"the front matter has no '{key}'", $"add the line '{key}: …' between the two lines '---' at the top");
        }

        Expect(facts, HelpFile, helpFile, block, source);
        Expect(facts, _schema, _schemaVersion, block, source);
        return facts;
    }

    private static void Expect(Dictionary<string, string> facts, string key, string value, Block? block, PageSource source)
    {
        if (facts.TryGetValue(key, out string? found) && found != value)
        {
            source.Report(block?.Line ?? 0, $"'{key}' is '{found}'", $"write '{key}: {value}'");
        }
    }
}
