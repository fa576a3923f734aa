using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Reads the answers to any questionnaire: an object a response, a property a question.</summary>
[Cmdlet(VerbsData.Import, "SurveyResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class ImportSurveyResponseCommand : ResponseCmdlet
{
    private SurveyResponseReader? _reader;

    /// <inheritdoc/>
    protected override void Prepare()
    {
        base.Prepare();
        _reader = new SurveyResponseReader(Spoken) { Options = ReadOptions };
    }

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file, Action<object> hand)
    {
        SurveyResponseRowFactory rows = new();
        return _reader!.Read(file, response => hand(rows.Make(response)), hand);
    }
}
