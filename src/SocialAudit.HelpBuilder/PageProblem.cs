namespace SocialAudit.HelpBuilder;

/// <summary>Something wrong in a page.</summary>
/// <param name="File">The page.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What the author should do.</param>
internal sealed record PageProblem(string File, int Line, string What, string Remedy)
{
    /// <summary>The problem as one line that MSBuild and editors recognise as an error at a place.</summary>
    public override string ToString() => $"{File}({Line}): error HELP: {What}; {Remedy}.";
}
