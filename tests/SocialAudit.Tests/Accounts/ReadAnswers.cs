using System.Text;
using SocialAudit.Accounts;
using SocialAudit.Platforms;
using SocialAudit.Surveys;

namespace SocialAudit.Tests.Accounts;

/// <summary>Reads a file of answers as the cmdlet does, and keeps everything that comes of it.</summary>
internal sealed class ReadAnswers : IDisposable
{
    private static readonly ModuleFiles _files = new(Repository.PathOf("module"));
    private readonly TemporaryFolder _folder = new();
    private readonly AccountResponseReader _reader;

    public ReadAnswers(Language? language = null) => _reader = new AccountResponseReader(
        SurveyDefinition.Read(_files, AccountResponseReader.SurveyId), Catalogue, AccountWords.Read(_files), language ?? Language.French);

    public static PlatformCatalogue Catalogue { get; } = PlatformCatalogue.Read(_files);

    public List<AccountResponse> Accepted { get; } = [];

    public List<RejectedRow> Rejected { get; } = [];

    public List<RefusedColumn> Refused { get; } = [];

    /// <summary>All words that came out, but for the file's name.</summary>
    public string Everything => string.Join('\n', [.. Accepted.Select(a => a with { File = "", Line = 0 }), .. Rejected.Select(r => r with { File = "" }), .. Refused.Select(r => (object)r.Heading)])
        + string.Join('\n', Accepted.SelectMany(a => a.Holders));

    public static ReadAnswers Of(string content) => new ReadAnswers().Read(content);

    public ReadAnswers Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    public ReadAnswers Read(byte[] content)
    {
        string path = _folder.File("réponses.csv");
        File.WriteAllBytes(path, content);
        File.SetLastWriteTime(path, new DateTime(2026, 11, 2, 12, 0, 0));
        _reader.Read(path, Accepted.Add, Rejected.Add, Refused.Add);
        return this;
    }

    public void Dispose() => _folder.Dispose();
}
