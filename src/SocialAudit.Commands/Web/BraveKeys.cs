using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Security;
using SocialAudit.Web;

namespace SocialAudit.Commands.Web;

/// <summary>Fetches the key for Brave Search from where people keep keys. Neither an error nor a warning shows it.</summary>
internal static class BraveKeys
{
    /// <summary>The environment variable that may hold it.</summary>
    public const string Variable = "SOCIALAUDIT_BRAVE_KEY";

    /// <exception cref="AuditFailureException">It is no key.</exception>
    public static ApiKey Of(SecureString text, Language language) => ApiKey.TryParse(text, out ApiKey? key) ? key : throw Invalid("BraveKey", language);

    /// <summary>The key of the environment; null without one. What is no key is told, and not used.</summary>
    public static ApiKey? FromEnvironment(Cmdlet cmdlet)
    {
        string? text = Environment.GetEnvironmentVariable(Variable);
        if (!ApiKey.TryParse(text, out ApiKey? key) && !string.IsNullOrWhiteSpace(text))
        {
            cmdlet.WriteWarning(Language.Of(CultureInfo.CurrentUICulture).Text("WarningInvalidKey", Variable));
        }

        return key;
    }

    /// <summary>The key in a vault of SecretManagement.</summary>
    /// <exception cref="AuditFailureException">There is no such module, no such secret, or the secret is no key.</exception>
    public static ApiKey FromVault(PSCmdlet cmdlet, string name, Language language)
    {
        if (cmdlet.InvokeCommand.GetCommand("Get-Secret", CommandTypes.Cmdlet | CommandTypes.Function | CommandTypes.Alias) is null)
        {
            throw new AuditFailureException("NoSecretManagement", ErrorCategory.NotInstalled, name, language.Text("ErrorNoSecretManagement"), language.Text("RemedyNoSecretManagement"));
        }

        object? secret;
        try
        {
            Collection<PSObject> found = cmdlet.InvokeCommand.InvokeScript("param($Name) Get-Secret -Name $Name -ErrorAction Stop", name);
            secret = found.Count == 1 ? found[0]?.BaseObject : null;
        }
        catch (RuntimeException e)
        {
            throw new AuditFailureException("SecretNotRead", ErrorCategory.ReadError, name, language.Text("ErrorSecretNotRead", name, e.Message), language.Text("RemedySecretNotRead"));
        }

        ApiKey? key = null;
        bool isKey = secret is SecureString secure ? ApiKey.TryParse(secure, out key) : secret is string text && ApiKey.TryParse(text, out key);
        return isKey ? key! : throw Invalid(name, language);
    }

    private static AuditFailureException Invalid(string source, Language language) =>
        new("InvalidKey", ErrorCategory.InvalidArgument, source, language.Text("ErrorInvalidKey"), language.Text("RemedyInvalidKey"));
}
