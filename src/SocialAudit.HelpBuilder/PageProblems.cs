namespace SocialAudit.HelpBuilder;

/// <summary>All that is wrong in the pages: they are reported together, so that an author mends them in one go.</summary>
internal sealed class PageProblems
{
    private readonly List<PageProblem> _problems = [];

    /// <summary>How many problems there are.</summary>
    public int Count => _problems.Count;

    /// <summary>Notes a problem.</summary>
    /// <param name="file">The page.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="what">What is wrong.</param>
    /// <param name="remedy">What the author should do.</param>
    public void Add(string file, int line, string what, string remedy) => _problems.Add(new PageProblem(file, line, what, remedy));

    /// <summary>Writes the problems, one a line, in the order of the files and lines.</summary>
    /// <param name="writer">Gets the lines.</param>
    public void WriteTo(TextWriter writer)
    {
        foreach (PageProblem problem in _problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line))
        {
            writer.WriteLine(problem);
        }
    }
}
