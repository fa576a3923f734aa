using System.Management.Automation;
using SocialAudit.Accounts;
using SocialAudit.Commands.Surveys;
using SocialAudit.Platforms;
using SocialAudit.Surveys;
using SocialAudit.Web;

namespace SocialAudit.Commands.Accounts;

/// <summary>Reads what people told of the organisation's accounts from CSV files. Passwords are left out.</summary>
[Cmdlet(VerbsData.Import, "AccountResponse", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(AccountResponse))]
public sealed class ImportAccountResponseCommand : QuestionnaireCmdlet<AccountResponse>
{
    private (string File, int Line) _warned;

    /// <summary>The session whose platforms accounts are recognised by.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override AuditSession? LanguageSession => Session;

    /// <inheritdoc/>
    protected override ResponseReader<AccountResponse> MakeReader(Language language, SurveyReadOptions options) =>
        new AccountResponseReader(SurveyDefinition.Read(Files, AccountResponseReader.SurveyId), Session?.Platforms ?? PlatformCatalogue.Read(Files), AccountWords.Read(Files), language) { Options = options };

    /// <inheritdoc/>
    protected override AnswerFileFormat Read(ResponseReader<AccountResponse> reader, string file, Action<object> hand) =>
        ((AccountResponseReader)reader).Read(file, hand, hand, hand);

    /// <inheritdoc/>
    protected override void Take(object item)
    {
        if (item is RefusedColumn column)
        {
            Refuse(column);
        }
        else
        {
            base.Take(item);
        }
    }

    /// <inheritdoc/>
    protected override void Accept(AccountResponse response)
    {
        // A row may tell of several accounts: once is enough.
        if (response.Withheld && (response.File, response.Line) != _warned)
        {
            _warned = (response.File, response.Line);
            WriteWarning(Spoken.Text("WarningWithheld", response.File, response.Line));
        }

        base.Accept(response);
    }

    private void Refuse(RefusedColumn column) => WriteError(new AuditFailureException(
        "PasswordColumn", ErrorCategory.SecurityError, column.File, Spoken.Text("ErrorPasswordColumn", column.File, column.Heading), Spoken.Text("RemedyPasswordColumn")).ToErrorRecord());
}
