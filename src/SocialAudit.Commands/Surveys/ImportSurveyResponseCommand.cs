using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Reads the answers to any questionnaire: an object a response, a property a question.</summary>
[Cmdlet(VerbsData.Import, "SurveyResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(PSObject))]
public sealed class ImportSurveyResponseCommand : ResponseCmdlet
{
    private static readonly string _typeName = typeof(SurveyResponse).FullName!;

    private SurveyResponseReader? _reader;

    /// <inheritdoc/>
    protected override void Prepare(Language language) => _reader = new SurveyResponseReader(language) { Options = ReadOptions };

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file) => _reader!.Read(file, response => WriteObject(Bag(response)), Reject);

    private static PSObject Bag(SurveyResponse response)
    {
        PSObject bag = new();
        bag.TypeNames.Insert(0, _typeName);
        PSMemberInfoCollection<PSPropertyInfo> properties = bag.Properties;

        // The names were made so that each is another: to have that checked again for each row would take longer than to read it.
        for (int i = 0; i < response.Questions.Count; i++)
        {
            properties.Add(new PSNoteProperty(response.Questions[i], response.Answers[i]), preValidated: true);
        }

        properties.Add(new PSNoteProperty(nameof(response.AnsweredOn), response.AnsweredOn), preValidated: true);
        properties.Add(new PSNoteProperty(nameof(response.IsFinished), response.IsFinished), preValidated: true);
        properties.Add(new PSNoteProperty(nameof(response.File), response.File), preValidated: true);
        properties.Add(new PSNoteProperty(nameof(response.Line), response.Line), preValidated: true);
        properties.Add(new PSNoteProperty(nameof(response.Detected), response.Detected), preValidated: true);
        return bag;
    }
}
