namespace SocialAudit.Commands;

/// <summary>Completes the languages that the audit speaks.</summary>
internal sealed class LanguageCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) => Language.All.Select(l => (l.Code, l.Culture.NativeName));
}
