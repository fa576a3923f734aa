using System.Text;
using Markdig;
using Markdig.Syntax;

namespace SocialAudit.HelpBuilder.Reading;

/// <summary>A page as Markdown blocks, and where its problems go.</summary>
internal sealed class PageSource
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build();

    private readonly PageProblems _problems;

    private PageSource(string path, string text, PageProblems problems)
    {
        Path = path;
        _problems = problems;
        Document = Markdown.Parse(text, _pipeline);
    }

    /// <summary>The page's file.</summary>
    public string Path { get; }

    /// <summary>The file's name without its extension: the name of the cmdlet or topic.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The page's blocks.</summary>
    public MarkdownDocument Document { get; }

    /// <summary>Reads a page from its file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <returns>The page; null when the file is not text that help can hold.</returns>
    public static PageSource? Read(string path, PageProblems problems)
    {
        try
        {
            string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            return Parse(path, text.TrimStart('\uFEFF'), problems);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(path, 1, "the page is not UTF-8", "save it as UTF-8");
            return null;
        }
    }

    /// <summary>Reads a page from its text.</summary>
    /// <param name="path">The file that the text is from.</param>
    /// <param name="text">The text.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <returns>The page; null when the text has characters that help cannot hold.</returns>
    public static PageSource? Parse(string path, string text, PageProblems problems)
    {
        int control = text.AsSpan().IndexOfAny(ControlCharacters);
        if (control >= 0)
        {
            int line = text.AsSpan(0, control).Count('\n') + 1;
            problems.Add(path, line, $"the page holds the control character U+{(int)text[control]:X4}", "delete it: a help file cannot hold it");
            return null;
        }

        return new PageSource(path, text, problems);
    }

    /// <summary>Notes a problem of the page.</summary>
    /// <param name="line">The line, from 0, as Markdig counts.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What the author should do.</param>
    public void Report(int line, string what, string remedy) => _problems.Add(Path, line + 1, what, remedy);

    /// <summary>How many problems are known, of all pages.</summary>
    public int ProblemCount => _problems.Count;

    private static ReadOnlySpan<char> ControlCharacters =>
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF";
}
