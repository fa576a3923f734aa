using SocialAudit.Plan;
using static SocialAudit.Reports.Plans.DocumentBlock;

namespace SocialAudit.Reports.Plans;

/// <summary>
/// One page to take to the team before anything is settled, as the article asks: what we might want, what was found, who could do what, and
/// the questions with room to answer.
/// </summary>
public static class ConsultationSections
{
    private const int _mostObjectives = 4;
    private const int _mostFound = 5;
    private const int _mostPeople = 6;
    private const int _mostQuestions = 8;
    private const int _longest = 105;

    // The first questions, the widest, may take two lines each.
    private const int _longQuestions = 2;
    private const int _longestQuestion = 190;

    /// <summary>The draft as a document.</summary>
    public static PlanDocument Make(MediaActionPlan plan, PlanExportOptions options)
    {
        Language language = options.Language;
        return new PlanDocument
        {
            Title = string.IsNullOrWhiteSpace(options.Title) ? language.Text("ConsultationTitle", plan.Organisation) : options.Title!,
            Organisation = plan.Organisation,
            Language = language,
            Logo = options.Logo,
            IsOnePage = true,
            Introduction = [language.Text("ConsultationIntroduction", language.Day(plan.Date))],
            Sections =
            [
                .. PlanSections.Section("objectives", "ConsultationObjectives", language, Wanted(plan)),
                .. PlanSections.Section("found", "ConsultationFound", language, Found(plan)),
                .. PlanSections.Section("people", "ConsultationPeople", language, People(plan, language)),
                .. PlanSections.Section("questions", "ConsultationQuestions", language, [.. plan.Questions.Take(_mostQuestions).Select((q, i) => Room(PlainText.Cut(q, i < _longQuestions ? _longestQuestion : _longest), 1)), Room(language.Text("ConsultationElse"), 1)]),
            ],
        };
    }

    private static IReadOnlyList<DocumentBlock> Wanted(MediaActionPlan plan)
    {
        string[] wanted = [.. plan.Objective.Take(_mostObjectives).Concat(plan.Audience.Take(2)).Select(Short)];
        return wanted.Length == 0 ? [] : [List(wanted)];
    }

    /// <summary>The findings that weigh most in the plan, in five lines; first what it had to do without. Choices and answers are no findings.</summary>
    private static IReadOnlyList<DocumentBlock> Found(MediaActionPlan plan)
    {
        string[] found =
        [
            .. plan.Missing.Take(2)
                .Concat(plan.Actions.OrderByDescending(a => a.Worth).SelectMany(a => a.Why).Where(w => w.Check is not null).Select(w => w.Basis).OfType<string>().Where(b => b.Trim().Length > 0))
                .Distinct().Take(_mostFound).Select(Short),
        ];
        return found.Length == 0 ? [] : [List(found)];
    }

    private static IReadOnlyList<DocumentBlock> People(MediaActionPlan plan, Language language)
    {
        var people = plan.People.Select(p => (Person: p, Actions: plan.Actions.Where(a => a.Owner == p.Id).ToArray())).Where(x => x.Actions.Length > 0).ToArray();
        string nobody = Titles(plan.Actions.Where(a => a.Owner is null));
        List<IReadOnlyList<string>> rows =
        [
            .. people.Take(_mostPeople).Select(x => (IReadOnlyList<string>)
            [
                PlanWords.Person(x.Person.Id, x.Person.Name), Titles(x.Actions), language.Text("ChartHoursOf", language.Number(x.Person.HoursPlanned), language.Number(x.Person.HoursPerWeek)),
            ]),
        ];
        if (nobody.Length > 0)
        {
            rows.Add([language.Text("WhoToName"), nobody, ""]);
        }

        return rows.Count == 0 ? [] :
        [
            Table(language.Text("ConsultationPeople"), [(language.Text("ColumnWho"), 4), (language.Text("ColumnCould"), 10), (language.Text("ColumnHours"), 4)], rows),
            .. people.Length > _mostPeople ? [Paragraph(language.Text("ConsultationMorePeople", people.Length - _mostPeople))] : Array.Empty<DocumentBlock>(),
        ];
    }

    /// <summary>The actions that weigh most, by channel, else in words: a page holds no more than two lines of them.</summary>
    private static string Titles(IEnumerable<PlanAction> actions) =>
        Short(string.Join("; ", actions.OrderByDescending(a => a.Worth).Select(a => a.PlatformName ?? PlainText.Cut(a.Title, _longest / 2)).Distinct()));

    private static string Short(string text) => PlainText.Cut(text, _longest);
}
