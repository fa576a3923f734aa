using System.Management.Automation;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Commands.Presence;

/// <summary>What a row of a list of organisations says, read: an empty cell is nothing, and what can't be meant is an error for that row.</summary>
internal static class GivenValues
{
    private static readonly char[] _listSeparators = [';', ',', '|'];

    // An address may well hold a comma.
    private static readonly char[] _addressSeparators = [';', '|', ' ', '\n'];

    /// <summary>The text without the spaces around it; null for an empty one.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    /// <summary>The items of a list that a cell of a CSV file may hold whole.</summary>
    public static IReadOnlyList<string> List(string[] values) =>
        [.. values.SelectMany(v => (v ?? "").Split(_listSeparators)).Select(v => v.Trim()).Where(v => v.Length > 0)];

    /// <summary>An address; null for an empty one.</summary>
    /// <exception cref="AuditFailureException">It is no web address.</exception>
    public static Uri? Address(string? text, Language language)
    {
        if (Text(text) is not { } typed)
        {
            return null;
        }

        return WebAddress.TryParse(typed, out Uri address)
            ? address
            : throw new AuditFailureException(
                "InvalidAddress", ErrorCategory.InvalidArgument, text!, language.Text("ErrorInvalidAddress", TextFolding.Tidy(typed, 100)), language.Text("RemedyInvalidAddress"));
    }

    /// <summary>The addresses of a list that a cell of a CSV file may hold whole.</summary>
    /// <exception cref="AuditFailureException">One is no web address.</exception>
    public static IReadOnlyList<Uri> Addresses(string[]? values, Language language) =>
        [.. (values ?? []).SelectMany(l => (l ?? "").Split(_addressSeparators)).Select(l => Address(l, language)).OfType<Uri>()];

    /// <summary>An e-mail address; null for an empty one.</summary>
    /// <exception cref="AuditFailureException">It is none.</exception>
    public static string? Email(string? text, Language language) =>
        Text(text) is not { } email || GivenContact.IsEmail(email) ? Text(text) : throw Invalid("InvalidEmail", email, language);

    /// <summary>A telephone number; null for an empty one.</summary>
    /// <exception cref="AuditFailureException">It is none.</exception>
    public static string? Phone(string? text, string? country, Language language) =>
        Text(text) is not { } phone || GivenContact.IsPhone(phone, country) ? Text(text) : throw Invalid("InvalidPhone", phone, language);

    /// <summary>A country's two letters; null for an empty text.</summary>
    /// <exception cref="AuditFailureException">No country is called so.</exception>
    public static string? Country(string? text, Language language) =>
        Text(text) is not { } country ? null : GivenContact.ToCountry(country) ?? throw Invalid("InvalidCountry", country, language);

    private static AuditFailureException Invalid(string id, string typed, Language language) =>
        new(id, ErrorCategory.InvalidArgument, typed, language.Text("Error" + id, TextFolding.Tidy(typed, 100)), language.Text("Remedy" + id));
}
