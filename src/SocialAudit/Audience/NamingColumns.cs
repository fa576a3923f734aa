namespace SocialAudit.Audience;

/// <summary>
/// The columns in which survey tools name the person who answers, whether it was asked or not: the e-mail address that Microsoft Forms
/// adds, the network address of SurveyMonkey. An anonymous survey does without them.
/// </summary>
public sealed class NamingColumns
{
    private const string _file = "namingcolumns.json";

    private readonly HashSet<string> _headings;

    private NamingColumns(HashSet<string> headings)
    {
        _headings = headings;
    }

    /// <summary>Reads the headings that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static NamingColumns Read(ModuleFiles files) => new([.. files.ReadData<HeadingsFile>(_file).Headings.Select(TextFolding.Fold)]);

    /// <summary>True for the heading of such a column.</summary>
    internal bool Contains(string heading) => _headings.Contains(TextFolding.Fold(heading));

    private sealed record HeadingsFile
    {
        public required IReadOnlyList<string> Headings { get; init; }
    }
}
