using SocialAudit.HelpBuilder;
using SocialAudit.HelpBuilder.Pages;
using SocialAudit.HelpBuilder.Reading;

namespace SocialAudit.Tests.Help;

/// <summary>Reads a page as the help builder does.</summary>
internal static class PageFile
{
    /// <summary>The page of a cmdlet; a page with a problem fails the test.</summary>
    public static HelpPage Read(HelpModule module, string culture, string name) =>
        Parse(name, File.ReadAllText(Path.Combine(module.Docs, culture, name + ".md")), module.HelpFileName);

    /// <summary>A page from its text; a page with a problem fails the test.</summary>
    public static HelpPage Parse(string name, string text, string helpFile)
    {
        (HelpPage? page, string problems) = TryParse(name, text, helpFile);
        Assert.Equal(string.Empty, problems);
        return page!;
    }

    /// <summary>A page from its text, and its problems, one a line.</summary>
    public static (HelpPage? Page, string Problems) TryParse(string name, string text, string helpFile)
    {
        PageProblems problems = new();
        PageSource? source = PageSource.Parse(name + ".md", text, problems);
        HelpPage? page = source is null ? null : PageReader.Read(source, helpFile);
        StringWriter lines = new();
        problems.WriteTo(lines);
        return (page, lines.ToString());
    }
}
