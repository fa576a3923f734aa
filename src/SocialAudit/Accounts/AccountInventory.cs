using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Accounts;

/// <summary>Joins what audits found and what people told into one inventory: one entry for each account, the urgent first.</summary>
public sealed class AccountInventory(PlatformCatalogue catalogue, AccountWords words)
{
    // A candidate that looks less like the organisation's than this is a guess: it counts only for an account that is known otherwise.
    private const double _likely = 0.3;

    /// <summary>Makes the inventory of one organisation.</summary>
    /// <returns>The entries, and the answers that were left to the caller (<see cref="InventoryRequest.OnlyMatching"/>).</returns>
    public (IReadOnlyList<AccountInventoryEntry> Entries, IReadOnlyList<AccountResponse> Unmatched) Make(InventoryRequest request)
    {
        (IReadOnlyList<AccountDossier> dossiers, IReadOnlyList<AccountResponse> unmatched) = Join(request);
        AccountPeople people = new(request, words);
        AccountInventoryEntry[] entries =
        [
            .. dossiers.Select(d => ToEntry(request, people, d, dossiers))
                .OrderBy(e => e.State).ThenByDescending(e => e.States.Count)
                .ThenBy(e => e.PlatformName, StringComparer.CurrentCultureIgnoreCase).ThenBy(e => e.Handle, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Key, StringComparer.Ordinal),
        ];
        return (entries, unmatched);
    }

    private (IReadOnlyList<AccountDossier> Dossiers, IReadOnlyList<AccountResponse> Unmatched) Join(InventoryRequest request)
    {
        AccountResolver resolver = new(catalogue, words, request.Language);
        Dictionary<string, AccountDossier> byKey = new(StringComparer.OrdinalIgnoreCase);
        List<AccountDossier> dossiers = [];
        foreach (FoundAccount found in request.Presences.OrderByDescending(p => p.Date).SelectMany(p => p.Profiles).Where(p => p.Attribution != ProfileAttribution.Other).Select(FoundAccount.Of))
        {
            At(resolver.KeyOf(found.Platform, found.Handle, found.Address)).Found.Add(found);
        }

        HashSet<string> told = new(request.Responses.Select(r => r.Key).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        foreach (AccountCandidate candidate in request.Candidates)
        {
            string key = resolver.KeyOf(candidate.Platform, candidate.Handle, candidate.Address);
            if (candidate.Verdict == Verdict.Confirmed || (candidate.Exists == true && candidate.Score > _likely) || byKey.ContainsKey(key) || (told.Contains(key) && !request.OnlyMatching))
            {
                At(key).Found.Add(FoundAccount.Of(candidate));
            }
        }

        List<AccountResponse> unmatched = [];
        List<AccountResponse> loose = [];
        foreach (AccountResponse response in request.Responses.Where(r => r.Key is not null))
        {
            bool isKnown = byKey.ContainsKey(response.Key!);
            if (!isKnown && (response.Address is null || request.OnlyMatching))
            {
                loose.Add(response);
            }
            else
            {
                At(response.Key!).Told.Add(response);
            }
        }

        // An address may have been told after the words that mean the same account, so those come last.
        foreach (AccountResponse response in loose)
        {
            if (Meant(response, byKey, dossiers) is { } dossier)
            {
                dossier.JoinedByPlatform |= dossier.Key != response.Key;
                dossier.Told.Add(response);
            }
            else if (request.OnlyMatching)
            {
                unmatched.Add(response);
            }
            else
            {
                At(response.Key!).Told.Add(response);
            }
        }

        foreach (AccountInventoryEntry before in request.Previous.Where(p => !byKey.ContainsKey(p.Key)))
        {
            At(before.Key).Previous = before;
        }

        return (dossiers, unmatched);

        AccountDossier At(string key)
        {
            if (!byKey.TryGetValue(key, out AccountDossier? dossier))
            {
                dossiers.Add(byKey[key] = dossier = new AccountDossier(key));
            }

            return dossier;
        }
    }

    /// <summary>The account that an answer without an address can only mean: the one of this key, the only one of its platform, or the only one of its handle.</summary>
    private static AccountDossier? Meant(AccountResponse told, Dictionary<string, AccountDossier> byKey, List<AccountDossier> dossiers)
    {
        if (byKey.TryGetValue(told.Key!, out AccountDossier? same))
        {
            return same;
        }

        // A handle that is another's is another account; a name shown, or none, may be any account's.
        bool isVague = told.Handle is null || told.Handle.Contains(' ');
        AccountDossier[] possible = [.. dossiers.Where(d => d.IsClaimed && d.Surest?.Verdict != Verdict.Absent && (told.Platform is null
            ? told.Handle is { } handle && d.Handle is { } other && Bare(other) == Bare(handle)
            : isVague && told.Address is null && d.Platform == told.Platform))];
        return possible.Length == 1 ? possible[0] : null;
    }

    private static string Bare(string handle) => handle.Substring(handle.LastIndexOf('/') + 1).TrimStart('@').ToLowerInvariant();

    private AccountInventoryEntry ToEntry(InventoryRequest request, AccountPeople people, AccountDossier dossier, IReadOnlyList<AccountDossier> all)
    {
        AccountStates states = new(request, catalogue, people, dossier, all);
        FoundAccount? found = dossier.Surest;
        bool isByAnswer = dossier.Told.Count > 0 && found?.Verdict is not (Verdict.Confirmed or Verdict.Absent);
        return new AccountInventoryEntry
        {
            Organisation = request.Presence?.Name,
            Platform = dossier.Platform,
            PlatformName = dossier.PlatformName,
            Handle = dossier.Handle,
            Address = dossier.Address,
            Key = dossier.Key,
            States = [.. states.States.Select(s => s.State)],
            Summary = string.Join(", ", states.States.Select(s => request.Language.Text("AccountState" + s.State))),
            Why = [.. states.States.Select(s => s.Why)],
            Verdict = isByAnswer ? Verdict.Declared : found?.Verdict ?? Verdict.Unknown,
            Reason = isByAnswer ? "StaffAnswer" : found is null ? "OnlyInPreviousInventory" : found.Reason,
            FoundVerdict = found?.Verdict,
            FoundReason = found?.Reason,
            Holders = states.Holders,
            FormerHolders = states.Gone,
            Creator = states.Creator,
            DeclaredBy = states.Tellers,
            RecoveryAddress = states.Recovery,
            LastActivity = states.LastActivity,
            Purpose = dossier.Told.FirstOrDefault(t => t.Purpose is not null)?.Purpose ?? dossier.Previous?.Purpose,
            Steps = new AccountAdvice(request, catalogue, people, dossier, states).Steps(),
            Evidence = [.. dossier.Found.SelectMany(f => f.Evidence), .. dossier.Told.Select(t => EvidenceOf(t, dossier, request.Language)), .. dossier.Previous?.Evidence ?? []],
            Date = request.Now,
        };
    }

    /// <summary>What a person told, as evidence: who, in which file, and what of it decided.</summary>
    private static Evidence EvidenceOf(AccountResponse told, AccountDossier dossier, Language language)
    {
        string person = told.Person ?? language.Text("AccountSomebody");
        string file = Path.GetFileName(told.File);
        return new Evidence
        {
            Address = dossier.Address?.AbsoluteUri ?? file,
            Time = told.Date,
            Detail = dossier.JoinedByPlatform && told.Key != dossier.Key
                ? language.Text("AccountEvidenceOnly", person, file, told.Line, dossier.PlatformName)
                : language.Text("AccountEvidence", person, file, told.Line),
        };
    }
}
