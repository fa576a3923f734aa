namespace SocialAudit.Reports.Plans;

/// <summary>A piece of a document: a paragraph, a heading within a section, a list, a table, charts, or room to write.</summary>
public sealed record DocumentBlock
{
    private DocumentBlock(string kind)
    {
        Kind = kind;
    }

    /// <summary>What it is: <c>text</c>, <c>heading</c>, <c>list</c>, <c>steps</c>, <c>table</c>, <c>charts</c> or <c>room</c>.</summary>
    public string Kind { get; }

    /// <summary>The words of a text or a heading, what a table shows, or what is asked where there is room to answer.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The items of a list, or of steps, which are numbered.</summary>
    public IReadOnlyList<string> Items { get; private init; } = [];

    /// <summary>The headings of a table's columns.</summary>
    public IReadOnlyList<string> Columns { get; private init; } = [];

    /// <summary>The rows of a table: a cell a column; a line break parts what stands in one cell.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private init; } = [];

    /// <summary>How wide a table's columns are beside one another; empty where all are the same.</summary>
    public IReadOnlyList<int> Widths { get; private init; } = [];

    /// <summary>The charts; null for all else.</summary>
    public ChartSheet? Charts { get; private init; }

    /// <summary>How many lines there are to write on.</summary>
    public int Lines { get; private init; }

    /// <summary>A paragraph.</summary>
    public static DocumentBlock Paragraph(string text) => new("text") { Text = text };

    /// <summary>A heading within a section.</summary>
    public static DocumentBlock Heading(string text) => new("heading") { Text = text };

    /// <summary>A list.</summary>
    public static DocumentBlock List(IEnumerable<string> items) => new("list") { Items = [.. items] };

    /// <summary>A list whose items are numbered.</summary>
    public static DocumentBlock Steps(IEnumerable<string> items) => new("steps") { Items = [.. items] };

    /// <summary>A table.</summary>
    /// <param name="caption">What it shows, for those who don't see it.</param>
    /// <param name="columns">The headings of the columns, and how wide each is beside the others.</param>
    /// <param name="rows">The rows.</param>
    public static DocumentBlock Table(string caption, IReadOnlyList<(string Title, int Width)> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        new("table") { Text = caption, Columns = [.. columns.Select(c => c.Title)], Widths = [.. columns.Select(c => c.Width)], Rows = [.. rows] };

    /// <summary>Charts; where they can't be drawn, their figures stand in a table.</summary>
    public static DocumentBlock Drawing(ChartSheet charts) => new("charts") { Text = charts.Title, Charts = charts };

    /// <summary>A question, with lines below to write on.</summary>
    public static DocumentBlock Room(string question, int lines) => new("room") { Text = question, Lines = lines };
}
