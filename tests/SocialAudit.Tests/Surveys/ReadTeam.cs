using System.Text;
using SocialAudit.Surveys;
using SocialAudit.Tables;
using SocialAudit.Team;

namespace SocialAudit.Tests.Surveys;

/// <summary>Reads a file of the team's answers, and keeps everything that comes of it.</summary>
internal sealed class ReadTeam
{
    public List<TeamArchetypeResponse> Accepted { get; } = [];

    public List<RejectedRow> Rejected { get; } = [];

    public List<RepeatedAnswer> Repeated { get; } = [];

    public AnswerFileFormat? Format { get; private set; }

    public static ReadTeam Of(string content, SurveyReadOptions? options = null, Language? language = null) => Of(Encoding.UTF8.GetBytes(content), options, language);

    public static ReadTeam Of(byte[] content, SurveyReadOptions? options = null, Language? language = null)
    {
        using TemporaryFolder folder = new();
        ReadTeam read = new();
        TeamArchetypeReader reader = new(TestModule.TeamSurvey, language ?? Language.French) { Options = options ?? new SurveyReadOptions(), Repeated = read.Repeated.Add };
        read.Format = reader.Read(folder.Write("réponses.csv", content), read.Accepted.Add, read.Rejected.Add);
        reader.Complete(read.Accepted.Add);
        return read;
    }

    /// <summary>The error of a file that is no file of answers, in both languages.</summary>
    public static TableFormatException Failure(byte[] content, SurveyReadOptions? options = null)
    {
        TableFormatException french = Assert.Throws<TableFormatException>(() => Of(content, options));
        TableFormatException english = Assert.Throws<TableFormatException>(() => Of(content, options, Language.English));
        Assert.Equal(french.ErrorId, english.ErrorId);
        Assert.NotEqual(french.Message, english.Message);
        return french;
    }

    public static TableFormatException Failure(string content, SurveyReadOptions? options = null) => Failure(Encoding.UTF8.GetBytes(content), options);
}
