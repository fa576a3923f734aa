using SocialAudit.Platforms;
using SocialAudit.Presence.Contact;
using SocialAudit.Web;

namespace SocialAudit.Accounts;

/// <summary>What state an account is in, and why: only what was seen or told counts.</summary>
internal sealed class AccountStates
{
    private readonly InventoryRequest _request;
    private readonly PlatformCatalogue _catalogue;
    private readonly AccountDossier _dossier;
    private readonly List<(AccountState State, string Why)> _states = [];

    public AccountStates(InventoryRequest request, PlatformCatalogue catalogue, AccountPeople people, AccountDossier dossier, IReadOnlyList<AccountDossier> all)
    {
        _request = request;
        _catalogue = catalogue;
        _dossier = dossier;
        List<string> holders = [];
        foreach (string name in dossier.Told.SelectMany(t => t.Holders).Concat(dossier.Previous?.Holders ?? []))
        {
            // «Samuel» and «Samuel Nguyen-Roy» are one: the longer name tells more.
            int same = holders.FindIndex(h => PeopleNamed.IsSame(h, name));
            if (same < 0)
            {
                holders.Add(name);
            }
            else if (holders[same].Length < name.Length)
            {
                holders[same] = name;
            }
        }

        Creator = dossier.Told.FirstOrDefault(t => t.Creator is not null)?.Creator ?? dossier.Previous?.Creator;
        Holders = [.. holders.Where(h => !people.HasLeft(h))];
        Gone = [.. holders.Where(people.HasLeft)];
        IsHolderUnknown = holders.Count == 0 && dossier.Told.Count > 0;
        IsLost = holders.Count == 0 && (dossier.Told.Any(t => t.IsLost) || dossier.Previous?.States.Contains(AccountState.AccessLost) == true);
        bool creatorLeft = Creator is not null && people.HasLeft(Creator);
        IsOrphaned = (Gone.Count > 0 && Holders.Count == 0) || (IsLost && creatorLeft);
        if (creatorLeft && Gone.Count == 0 && Holders.Count == 0)
        {
            Gone = [people.NameIn(Creator!) is { Length: > 0 } name ? name : Creator!];
        }

        LastActivity = Latest();
        Judge(all);
    }

    /// <summary>The states and why, the most urgent first.</summary>
    public IReadOnlyList<(AccountState State, string Why)> States => _states;

    /// <summary>Who can get in and may still be there.</summary>
    public IReadOnlyList<string> Holders { get; }

    /// <summary>Who held or made it and has left.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>Who made it, in words; null when not said.</summary>
    public string? Creator { get; }

    /// <summary>When it was last used; null when it is not known.</summary>
    public DateTimeOffset? LastActivity { get; }

    /// <summary>True when nobody can get in any more, as somebody said.</summary>
    public bool IsLost { get; }

    /// <summary>True when all who held it have left.</summary>
    public bool IsOrphaned { get; }

    /// <summary>True when people told of it, and nobody said who can get in.</summary>
    public bool IsHolderUnknown { get; }

    /// <summary>The addresses that it is tied to, as told.</summary>
    public IReadOnlyList<string> Recovery => [.. _dossier.Told.Select(t => t.RecoveryAddress).OfType<string>().Concat(_dossier.Previous?.RecoveryAddress ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Who told of it.</summary>
    public IReadOnlyList<string> Tellers => [.. _dossier.Told.Select(t => t.Person ?? _request.Language.Text("AccountSomebody")).Distinct()];

    private void Judge(IReadOnlyList<AccountDossier> all)
    {
        Language language = _request.Language;
        string tellers = string.Join(", ", _dossier.Told.Where(t => t.IsLost).Select(t => t.Person ?? language.Text("AccountSomebody")).Distinct());
        Add(IsLost, AccountState.AccessLost, tellers.Length > 0 ? language.Text("AccountWhyLost", tellers) : language.Text("AccountWhyLostBefore"));
        Add(IsOrphaned, AccountState.Orphaned, language.Text("AccountWhyOrphaned", string.Join(", ", Gone)));
        string[] personal = [.. Recovery.Where(IsPersonal)];
        Add(personal.Length > 0, AccountState.PersonalAddress, language.Text("AccountWhyPersonal", string.Join(", ", personal)));
        Add(Holders.Count == 1, AccountState.SingleAdministrator, language.Text("AccountWhySingle", Holders.FirstOrDefault()));
        AccountDossier[] twins = [.. all.Where(IsTwin)];
        Add(twins.Length > 0, AccountState.Duplicate, language.Text("AccountWhyDuplicate", _dossier.PlatformName, string.Join(", ", twins.Select(t => t.Handle ?? t.Address?.ToString() ?? t.Label))));
        Add(
            _dossier.Told.Count == 0 && _dossier.Found.Count > 0 && _request.Responses.Count > 0, AccountState.Undeclared,
            language.Text(_dossier.IsClaimed ? "AccountWhyUndeclared" : "AccountWhyPerhaps", _dossier.Surest?.Why));
        bool isAbsent = _dossier.Surest?.Verdict == Verdict.Absent;
        Add(isAbsent || IsNotFound(), AccountState.DeclaredNotFound, language.Text(isAbsent ? "AccountWhyAbsent" : "AccountWhyNotFound", string.Join(", ", Tellers)));
        bool isDormant = LastActivity is { } last && (_request.Now - last).TotalDays > _request.DormantDays;
        string day = LastActivity is { } shown ? language.Day(shown) : "";
        string[] open = IsLost || IsOrphaned ? [] : [.. Open(language)];
        Add(open.Length > 0, AccountState.Unknown, string.Join(" ", open));
        Add(isDormant, AccountState.Dormant, language.Text("AccountWhyDormant", day));
        Add(LastActivity is not null && !isDormant, AccountState.InUse, language.Text("AccountWhyInUse", day));
    }

    /// <summary>What nothing tells, in sentences.</summary>
    private IEnumerable<string> Open(Language language)
    {
        if (_dossier.Previous is { } before)
        {
            yield return language.Text("AccountWhyForgotten", language.Day(before.Date));
        }

        if (IsHolderUnknown)
        {
            yield return language.Text("AccountWhyNoHolder");
        }

        if (LastActivity is null)
        {
            yield return language.Text("AccountWhyUnknown");
        }
    }

    private void Add(bool holds, AccountState state, string why)
    {
        if (holds)
        {
            _states.Add((state, why));
        }
    }

    private DateTimeOffset? Latest()
    {
        DateTimeOffset?[] known =
        [
            .. _dossier.Found.Select(f => f.NewestPost),
            .. _dossier.Told.Select(t => t.LastUsed is { } day ? new DateTimeOffset(DateTime.SpecifyKind(day, DateTimeKind.Unspecified), _request.Now.Offset) : (DateTimeOffset?)null),
            _dossier.Previous?.LastActivity,
        ];
        return known.Max();
    }

    /// <summary>An address of a free mail service, unless it is the one that the organisation itself gives to the public.</summary>
    private bool IsPersonal(string address)
    {
        string email = address.Trim().ToLowerInvariant();
        int at = email.LastIndexOf('@');
        bool isOwn = _request.Presences.Any(p => p.Contact.Email.Append(p.Organisation.Email ?? "").Contains(email, StringComparer.OrdinalIgnoreCase));
        return at > 0 && EmailShape.IsAddress(email) && _catalogue.HostNames.IsFreeMail(email.Substring(at + 1)) && !isOwn;
    }

    /// <summary>Another account of the organisation on the same platform. A group beside a page is no double, nor is one that the platform does not have.</summary>
    private bool IsTwin(AccountDossier other) =>
        !ReferenceEquals(other, _dossier) && _dossier.Platform is { } platform && other.Platform == platform && _dossier.IsClaimed && other.IsClaimed
        && !_dossier.IsGroup && !other.IsGroup && _dossier.Surest?.Verdict != Verdict.Absent && other.Surest?.Verdict != Verdict.Absent;

    /// <summary>Told of, and in no audit. The organisation's own site is found by being the site.</summary>
    private bool IsNotFound()
    {
        bool isOwnChannel = _dossier.Platform is { } platform && _catalogue.Find(platform)?.Category == PlatformCategory.Own && _dossier.Address is null;
        bool isOnOwnSite = _dossier.Address is { } address && _request.Presences.SelectMany(p => new[] { p.Website, p.Organisation.Website, p.Organisation.Blog }).OfType<Uri>().Any(site => DnsName.AreKin(WebAddress.BareHost(site), WebAddress.BareHost(address)));
        return _request.Presences.Count > 0 && _dossier.Told.Count > 0 && _dossier.Found.Count == 0 && !isOwnChannel && !isOnOwnSite;
    }
}
