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
public sealed class ImportAccountResponseCommand : ResponseCmdlet
{
    private AccountResponseReader? _reader;
    private Language _spoken = SocialAudit.Language.English;

    /// <summary>The session whose platforms accounts are recognised by.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override AuditSession? LanguageSession => Session;

    /// <inheritdoc/>
    protected override void Prepare(Language language)
    {
        _spoken = language;
        _reader = new AccountResponseReader(SurveyDefinition.Read(Files, AccountResponseReader.SurveyId), Session?.Platforms ?? PlatformCatalogue.Read(Files), AccountWords.Read(Files), language);
    }

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file)
    {
        int warned = 0;
        return _reader!.Read(file, Accept, Reject, Refuse);

        void Accept(AccountResponse response)
        {
            // A row may tell of several accounts: once is enough.
            if (response.Withheld && response.Line != warned)
            {
                warned = response.Line;
                WriteWarning(_spoken.Text("WarningWithheld", response.File, response.Line));
            }

            WriteObject(response);
        }
    }

    private void Refuse(RefusedColumn column) => WriteError(new AuditFailureException(
        "PasswordColumn", ErrorCategory.SecurityError, column.File, _spoken.Text("ErrorPasswordColumn", column.File, column.Heading), _spoken.Text("RemedyPasswordColumn")).ToErrorRecord());
}
