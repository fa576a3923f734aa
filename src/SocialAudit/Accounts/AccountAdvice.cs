using SocialAudit.Platforms;

namespace SocialAudit.Accounts;

/// <summary>
/// What to do about an account, in order. For one that is lost, both of the article's ways: the platform's own reset, and asking the former
/// trainee or employee, with words to send.
/// </summary>
internal sealed class AccountAdvice(InventoryRequest request, PlatformCatalogue catalogue, AccountPeople people, AccountDossier dossier, AccountStates states)
{
    private readonly Language _language = request.Language;
    private readonly Platform? _platform = dossier.Platform is { } id ? catalogue.Find(id) : null;
    private readonly List<ActionStep> _steps = [];

    /// <summary>The steps; at least one.</summary>
    public IReadOnlyList<ActionStep> Steps()
    {
        if (_platform?.Status == PlatformStatus.Closed)
        {
            AddRecovery("Closed", RecoveryOf(RecoverySituation.LostPassword));
            if (_steps.Count == 0)
            {
                Add("Closed", PlatformName);
            }

            return _steps;
        }

        bool isToRecover = states.IsLost || states.IsOrphaned;
        if (states.IsLost)
        {
            AddReset();
        }

        if (isToRecover)
        {
            // Whoever left and can still open the door is asked first; else the platform is.
            RecoveryStep[] left = [.. RecoveryOf(RecoverySituation.HolderLeft)];
            AddAsking(left.FirstOrDefault());
            AddRecovery("NoAnswer", left.Skip(1));
            Add("Secure", OwnAddress);
        }

        foreach (AccountState state in states.States.Select(s => s.State))
        {
            AddFor(state, isToRecover);
        }

        return _steps;
    }

    private string PlatformName => dossier.PlatformName ?? _language.Text("AccountSomePlatform");

    private string OwnAddress => request.Presence?.Organisation.Email ?? request.Presence?.Contact.Email.FirstOrDefault(IsOfOwnDomain) ?? _language.Text("AccountOwnAddress");

    private string Account => dossier.Address is { } address ? $"{dossier.Label} ({address})" : dossier.Label;

    private bool IsOfOwnDomain(string email) => !catalogue.HostNames.IsFreeMail(email.Substring(email.LastIndexOf('@') + 1));

    private void AddFor(AccountState state, bool isToRecover)
    {
        switch (state)
        {
            case AccountState.PersonalAddress when !isToRecover:
                Add("OwnRecovery", OwnAddress);
                break;
            case AccountState.SingleAdministrator when !isToRecover:
                Add("SecondPerson", states.Holders[0]);
                break;
            case AccountState.Duplicate:
                AddAt("Compare", dossier.Address);
                break;
            case AccountState.Undeclared when !dossier.IsClaimed:
                AddAt("Look", dossier.Address, PlatformName);
                AddRecovery("Impostor", RecoveryOf(RecoverySituation.Impostor));
                break;
            case AccountState.Undeclared:
                Add("AskTeam", dossier.Label);
                break;
            case AccountState.DeclaredNotFound:
                AddAt("Check", dossier.Address, string.Join(", ", states.Tellers));
                break;
            case AccountState.Dormant when !isToRecover:
                Add("Decide");
                break;
            case AccountState.Unknown when states.IsHolderUnknown:
                AddAt("WhoHolds", dossier.Address, dossier.Label);
                break;
            case AccountState.Unknown when dossier.Told.Count > 0 || dossier.Surest?.Verdict == Verdict.Unverifiable:
                AddAt(dossier.Address is null ? "AskWhere" : "Look", dossier.Address, PlatformName);
                break;
            case AccountState.Unknown when _steps.Count == 0:
                Add("AskTeam", dossier.Label);
                break;
            case AccountState.InUse when _steps.Count == 0:
                Add("Keep");
                break;
        }
    }

    /// <summary>The platform's own way, or the one that most platforms have.</summary>
    private void AddReset()
    {
        AddRecovery("Reset", RecoveryOf(RecoverySituation.LostPassword));
        if (_steps.Count == 0)
        {
            AddAt("Reset", _platform?.Recovery ?? dossier.Address, PlatformName);
        }
    }

    private IEnumerable<RecoveryStep> RecoveryOf(RecoverySituation situation) => _platform?.RecoverySteps.Where(s => s.Situation == situation) ?? [];

    private void AddRecovery(string title, IEnumerable<RecoveryStep> steps)
    {
        foreach (RecoveryStep step in steps)
        {
            Add(new ActionStep { Title = _language.Text("AccountStep" + title + "Title", PlatformName), Text = step.Text.In(_language), Address = step.Address });
        }
    }

    /// <summary>Whoever made or held it, with kind words to send; or the team, to find out who that was.</summary>
    /// <param name="way">What the platform lets that person do; null where that is not known.</param>
    private void AddAsking(RecoveryStep? way)
    {
        string? person = states.Gone.FirstOrDefault() ?? states.Creator;
        string name = person is null ? "" : people.NameIn(person);
        if (person is null)
        {
            Add("WhoMade", dossier.Label);
            return;
        }

        string contact = people.ContactOf(person) ?? states.Recovery.FirstOrDefault() ?? _language.Text("AccountContactUnknown");
        Add(new ActionStep
        {
            Title = _language.Text("AccountStepAskTitle", name.Length > 0 ? name : person),
            Text = _language.Text("AccountStepAsk", person, contact) + (way is null ? "" : " " + way.Text.In(_language)),
            Address = way?.Address,
            Message = _language.Text(
                "AccountMessage", name.Length > 0 ? " " + name : "", request.Presence is { } presence ? ", " + presence.Name : "", Account, OwnAddress, PlatformName),
        });
    }

    private void Add(string step, params object?[] arguments) => AddAt(step, null, arguments);

    private void AddAt(string step, Uri? address, params object?[] arguments) => Add(new ActionStep
    {
        Title = _language.Text("AccountStep" + step + "Title", arguments),
        Text = _language.Text("AccountStep" + step, arguments),
        Address = address,
    });

    private void Add(ActionStep step)
    {
        if (!_steps.Any(s => s.Text == step.Text))
        {
            _steps.Add(step);
        }
    }
}
