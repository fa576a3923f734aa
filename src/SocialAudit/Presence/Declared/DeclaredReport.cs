using SocialAudit.Surveys;

namespace SocialAudit.Presence.Declared;

/// <summary>
/// Adds to an audit what people of the organisation told: each thing once, however many told of it, with what the audit found of it, or what
/// a person should check. It is said, not seen: the verdict is <see cref="Verdict.Declared"/>.
/// </summary>
internal sealed class DeclaredReport(PresenceAudit audit, SurveyDefinition survey)
{
    // Nobody looks through more.
    private const int _mostThings = 100;
    private const int _mostEvidence = 8;

    private readonly Language _language = audit.Language;

    /// <summary>Adds the findings: what people say of whom the organisation reaches, then each thing that it has.</summary>
    public void Add(IReadOnlyList<WebPresenceResponse> responses)
    {
        AddReach("Declared.Internet", "DeclaredByInternet", responses, r => r.ByInternet);
        AddReach("Declared.Email", "DeclaredByEmail", responses, r => r.ByEmail);
        IGrouping<string, WebPresenceResponse>[] things = [.. responses.Where(r => r.Kind is not null).GroupBy(KeyOf)];
        foreach (IGrouping<string, WebPresenceResponse> thing in things.Take(_mostThings))
        {
            AddThing([.. thing]);
        }

        if (things.Length > _mostThings)
        {
            audit.Add("Declared.More", Verdict.Declared, audit.Text("DeclaredMore", _mostThings, things.Length - _mostThings), reason: "Many");
        }
    }

    private void AddReach(string check, string text, IReadOnlyList<WebPresenceResponse> responses, Func<WebPresenceResponse, DeclaredAnswer> answer)
    {
        WebPresenceResponse[] people = [.. responses.Where(r => answer(r) != DeclaredAnswer.Unanswered).GroupBy(r => (r.File, r.Respondent)).Select(g => g.First())];
        if (people.Length == 0)
        {
            return;
        }

        int Of(DeclaredAnswer given) => people.Count(r => answer(r) == given);
        DeclaredAnswer[] known = [.. people.Select(answer).Where(a => a != DeclaredAnswer.Unsure).Distinct()];
        string value = known.Length == 1 ? known[0].ToString() : known.Length == 0 ? nameof(DeclaredAnswer.Unsure) : "Mixed";
        string message = audit.Text(text, Of(DeclaredAnswer.Yes), Of(DeclaredAnswer.Partly), Of(DeclaredAnswer.No), Of(DeclaredAnswer.Unsure));
        audit.Add(check, Verdict.Declared, message, value, known.Length > 1 ? "Mixed" : null, Evidence(people));
    }

    private void AddThing(WebPresenceResponse[] told)
    {
        WebPresenceResponse first = told.FirstOrDefault(r => r.Address is not null) ?? told[0];
        DeclaredKind kind = told.Select(r => r.Kind!.Value).FirstOrDefault(k => k != DeclaredKind.Other);
        string name = told.Select(r => r.Title).FirstOrDefault(t => t is not null) is { } title ? audit.Text("DeclaredTitled", KindIn(kind), title) : KindIn(kind);
        DeclaredMatch? match = first.Address is null ? null : DeclaredMatch.Find(audit, first.Address);
        (string reason, string state) = (first.Address, match) switch
        {
            (null, _) => ("NoAddress", audit.Text("DeclaredNoAddress", name)),
            (_, { } found) => ("AlsoFound", audit.Text("DeclaredAlsoFound", name, first.Address, found.Verdict, found.Message)),
            _ => ("NotSeen", audit.Text("DeclaredNotSeen", name, first.Address)),
        };
        string message = string.Join(" ", [state, .. Care(told)]);
        audit.Add($"Declared.{kind}", Verdict.Declared, message, first.Address?.AbsoluteUri ?? first.AddressText ?? first.Title, reason, [.. Evidence(told), .. match?.Evidence ?? []]);
    }

    /// <summary>What the answers say of its upkeep; who looks after it is not for a report.</summary>
    private IEnumerable<string> Care(WebPresenceResponse[] told)
    {
        bool isKept = told.Any(r => r.Keeper is not null && !r.IsUnkept);
        bool isUnkept = told.Any(r => r.IsUnkept);
        if (isKept || isUnkept)
        {
            yield return audit.Text(isKept && isUnkept ? "DeclaredKeeperMixed" : isUnkept ? "DeclaredNoKeeper" : "DeclaredKept");
        }
        else
        {
            yield return audit.Text("DeclaredKeeperUnsaid");
        }

        if (told.Any(r => r.UpToDate is DeclaredAnswer.No or DeclaredAnswer.Partly))
        {
            yield return audit.Text("DeclaredOutdated");
        }
    }

    private Evidence[] Evidence(IEnumerable<WebPresenceResponse> told) => [.. told.Take(_mostEvidence).Select(r => DeclaredSource.ToEvidence(r, audit.Now, _language))];

    /// <summary>What it is, as the survey says it.</summary>
    private string KindIn(DeclaredKind kind)
    {
        string id = kind.ToString();
        return survey.Question("kind").Choices.First(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase)).Text.In(_language);
    }

    /// <summary>What makes it the same thing as another: its address, else its kind and what people call it.</summary>
    private string KeyOf(WebPresenceResponse response) => response.Address is { } address
        ? DeclaredMatch.KeyOf(audit.Session.Platforms, address)
        : $"{response.Kind}:{TextFolding.Fold(response.Title ?? response.AddressText ?? "")}";
}
