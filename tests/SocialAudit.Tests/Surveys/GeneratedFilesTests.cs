using FsCheck;
using FsCheck.Fluent;
using SocialAudit.Surveys;
using SocialAudit.Team;

namespace SocialAudit.Tests.Surveys;

/// <summary>Ten thousand files, written in every way, some rows damaged: rows in are responses and rejects, and what was written is what is read.</summary>
public sealed class GeneratedFilesTests : IDisposable
{
    private const int _files = 10_000;
    private static readonly char[] _space = [' ', '\t', '\r', '\n'];
    private readonly string _path = Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_was_written_is_what_is_read_and_every_damaged_row_is_rejected()
    {
        Prop.ForAll(GeneratedFile.Any.ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(_files).WithParallelRunConfig(null));
    }

    private bool Holds(GeneratedFile file)
    {
        File.WriteAllBytes(_path, file.ToBytes());
        List<TeamArchetypeResponse> accepted = [];
        List<RejectedRow> rejected = [];
        new TeamArchetypeReader(TestModule.TeamSurvey, Language.French).Read(_path, accepted.Add, rejected.Add);

        // Two notions of one text: a cell is trimmed, and a short answer has no line breaks.
        IEnumerable<(string, int, string?, string?)> written = file.Sound.Select(r => (r[0], r[1].Length == 0 ? 0 : 1, r[2].Trim(_space) is { Length: > 0 } words ? TextFolding.Tidy(words, 500) : null, r[3].Trim(_space) is { Length: > 0 } other ? other : null));
        IEnumerable<(string, int, string?, string?)> read = accepted.Select(a => (a.Name, a.Archetype.Count, a.OwnWords, a.Additional.Values.SingleOrDefault()));
        bool holds = accepted.Count + rejected.Count == file.Rows.Count && rejected.Count == file.Damaged && written.SequenceEqual(read);
        return holds ? true : throw new Xunit.Sdk.XunitException($"{file}\nRead: {string.Join('\n', read)}\nRejected: {string.Join('\n', rejected.Select(r => $"{r.Line} {r.Reason} {r.Row}"))}");
    }
}
