namespace SocialAudit.Accounts;

/// <summary>Who of those who are named is still there, as far as the answers and the list of staff tell.</summary>
internal sealed class AccountPeople(InventoryRequest request, AccountWords words)
{
    private static readonly char[] _asides = [',', '(', ';', '–', '—'];

    /// <summary>True when a person is said, or known, to have left. A name that is not known is nobody who left, unless the staff is.</summary>
    public bool HasLeft(string text)
    {
        if (words.SaysLeft(TextFolding.Fold(text)))
        {
            return true;
        }

        string name = NameIn(text);
        if (name.Length == 0)
        {
            return false;
        }

        AccountResponse[] own = [.. request.Responses.Where(r => r.Person is not null && PeopleNamed.IsSame(r.Person, name))];
        return own.Length > 0 && own.All(r => r.Tie != TeamTie.Unanswered)
            ? own.All(r => r.Tie == TeamTie.Former)
            : request.Staff.Count > 0 && !request.Staff.Any(s => PeopleNamed.IsSame(s, name));
    }

    /// <summary>The name in what people write of a person: «Léa, stagiaire en 2019» is Léa; empty where there is only a role.</summary>
    public string NameIn(string text)
    {
        int aside = text.IndexOfAny(_asides);
        string before = aside > 0 ? text.Substring(0, aside) : text;
        return TextFolding.Tidy(string.Join(" ", before.Split(' ').Where(w => !words.IsRole(TextFolding.Fold(w)) && !w.Any(char.IsDigit))), 100);
    }

    /// <summary>Where to reach a person; null when nobody said.</summary>
    public string? ContactOf(string text) => request.Responses.FirstOrDefault(r => r is { Person: not null, Contact: not null } && PeopleNamed.IsSame(r.Person, NameIn(text)))?.Contact;
}
