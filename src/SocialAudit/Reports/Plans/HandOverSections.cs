using SocialAudit.Plan;
using static SocialAudit.Reports.Plans.DocumentBlock;

namespace SocialAudit.Reports.Plans;

/// <summary>The sheet for whoever takes something on: what, how long, which accounts, first steps, dates, whom to ask. It holds no password.</summary>
public static class HandOverSections
{
    private const int _mostDates = 12;

    /// <summary>The sheets of some people as a document, each on a page of its own.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="people">For whom, by label.</param>
    public static PlanDocument Make(MediaActionPlan plan, PlanExportOptions options, IReadOnlyList<string> people)
    {
        Language language = options.Language;
        Dictionary<string, string> numbered = PlanSections.NumberedTitles(plan);
        PlanPerson[] chosen = [.. plan.People.Where(p => people.Contains(p.Id))];
        string whom = string.Join(", ", chosen.Select(p => PlanWords.Person(p.Id, p.Name)));
        return new PlanDocument
        {
            Title = string.IsNullOrWhiteSpace(options.Title) ? language.Text("HandOverTitle", whom) : options.Title!,
            Organisation = plan.Organisation,
            Language = language,
            Logo = options.Logo,
            Introduction = [language.Text("HandOverIntroduction", plan.Organisation, language.Day(plan.Date)), language.Text("HandOverPasswords")],
            Sections = [.. chosen.Select((p, i) => new DocumentSection { Id = $"person{i + 1}", Title = PlanWords.Person(p.Id, p.Name), BeginsPage = i > 0, Blocks = [.. Sheet(plan, p, numbered, language)] })],
            Source = plan.IncludesNames ? "" : language.Text("PlanLabels"),
        };
    }

    private static IEnumerable<DocumentBlock> Sheet(MediaActionPlan plan, PlanPerson person, Dictionary<string, string> numbered, Language language)
    {
        PlanAction[] own = [.. plan.Actions.Where(a => a.Owner == person.Id)];
        PlanAction[] helped = [.. plan.Actions.Where(a => a.Coach == person.Id && a.Owner != person.Id)];
        yield return Paragraph(language.Text("HandOverHours", language.Number(person.HoursPlanned), language.Number(person.HoursPerWeek)) + (person.Learns ? " " + language.Text("PersonLearns") + "." : ""));
        if (own.Length > 0)
        {
            yield return Heading(language.Text("HandOverActions"));
            yield return Table(
                language.Text("HandOverActions"), [(language.Text("ColumnAction"), 8), (language.Text("ColumnHours"), 4), (language.Text("ColumnWhen"), 6)],
                own.Select(a => (IReadOnlyList<string>)[numbered[a.Id], PlanWords.Effort(a, language), PlanWords.When(a, language)]));
        }

        string[] accounts = [.. own.Where(a => a.PlatformName is not null).GroupBy(a => a.PlatformName!).Select(g => Account(g, language))];
        if (accounts.Length > 0)
        {
            yield return Heading(language.Text("HandOverAccounts"));
            yield return List(accounts);
        }

        foreach (PlanAction action in own.Where(a => a.Steps.Count > 0))
        {
            yield return Heading(numbered[action.Id]);
            yield return Steps(action.Steps);
            if (action.Risk is not null)
            {
                yield return Paragraph(language.Text("FactRisk", action.Risk) + (action.Mitigation is null ? "" : " " + language.Text("FactMitigation", action.Mitigation)));
            }
        }

        string[] dates = [.. Dates(plan, own, numbered, person.Id, language)];
        if (dates.Length > 0)
        {
            yield return Heading(language.Text("HandOverDates"));
            yield return List(dates);
        }

        if (helped.Length > 0)
        {
            yield return Heading(language.Text("HandOverHelps"));
            yield return List(helped.Select(a => language.Text("IcsSlot", PlanWords.Owner(a, language), numbered[a.Id])));
        }

        yield return Heading(language.Text("HandOverAsk"));
        yield return List(Ask(plan, own, person, language));
    }

    /// <summary>A channel, with the addresses at which the audit saw it.</summary>
    private static string Account(IGrouping<string, PlanAction> channel, Language language)
    {
        string[] addresses = [.. channel.SelectMany(a => a.Evidence.Concat(a.Why.SelectMany(w => w.Evidence))).Select(e => e.Address).Where(IsWeb).Distinct().Take(3)];
        return addresses.Length == 0 ? language.Text("HandOverNoAddress", channel.Key) : language.Text("IcsSlot", channel.Key, string.Join(", ", addresses));
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";

    /// <summary>What is due, to look back on and to publish, in the order of the days; the next dozen.</summary>
    private static IEnumerable<string> Dates(MediaActionPlan plan, PlanAction[] own, Dictionary<string, string> numbered, string person, Language language)
    {
        IEnumerable<(DateTime Day, string What)> due = own.Where(a => a.Cadence is null && a.Due != default).Select(a => (a.Due, language.Text("IcsDue", numbered[a.Id])));
        IEnumerable<(DateTime, string)> reviews = own.Where(a => a.Review is not null).GroupBy(a => a.Review!.Value.Date).Select(g => (g.Key, language.Text("HandOverReview", string.Join("; ", g.Select(a => numbered[a.Id])))));
        IEnumerable<(DateTime, string)> slots = plan.Calendar.Where(s => s.Owner == person).OrderBy(s => s.Date).Take(_mostDates / 2)
            .Select(s => (s.Date, s.PlatformName is null ? s.Title : language.Text("IcsSlot", s.PlatformName, s.Title)));
        return due.OrderBy(d => d.Day).Take(_mostDates / 2).Concat(reviews).Concat(slots).OrderBy(d => d.Item1).Select(d => language.Text("IcsSlot", PlanWords.WeekDay(d.Item1, language), d.Item2));
    }

    private static IEnumerable<string> Ask(MediaActionPlan plan, PlanAction[] own, PlanPerson person, Language language)
    {
        foreach (IGrouping<string, PlanAction> coach in own.Where(a => a.Coach is not null).GroupBy(PlanWords.Coach))
        {
            yield return language.Text("HandOverCoach", coach.Key, string.Join("; ", coach.Select(a => a.Title)));
        }

        HashSet<string> channels = [.. own.Select(a => a.Platform).OfType<string>()];
        foreach (IGrouping<string, PlanAction> other in plan.Actions.Where(a => a.Owner is not null && a.Owner != person.Id && a.Platform is not null && channels.Contains(a.Platform)).GroupBy(a => PlanWords.Owner(a, language)))
        {
            yield return language.Text("HandOverOther", other.Key, string.Join(", ", other.Select(a => a.PlatformName).Distinct()));
        }

        yield return language.Text("HandOverElse");
    }
}
