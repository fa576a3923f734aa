using SocialAudit.Plan;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>Plans made by hand that use every property, for what is written of them.</summary>
internal static class PlanSample
{
    public const string OwnerName = "Océane Bélanger-Tremblay";
    public const string CoachName = "Zacharie Wapikoni";

    /// <summary>What a name or a title may hold at worst: marks of HTML, Markdown, spreadsheets, calendars, and control characters.</summary>
    public const string Hostile = "<script>alert(1)</script> **gras** | \"L’Écluse\" [lien](javascript:alert(1)) `code` 🌻 =1+1; a,b\\n\u0007\u202E";

    /// <summary>The same as a reader sees it: the control characters are gone.</summary>
    public const string HostileSeen = "<script>alert(1)</script> **gras** | \"L’Écluse\" [lien](javascript:alert(1)) `code` 🌻 =1+1; a,b\\n";

    public static readonly DateTimeOffset Made = new(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-5));

    private static readonly DateTime _start = new(2026, 11, 9);

    /// <summary>A plan with so many actions, each with all that an action may have.</summary>
    public static MediaActionPlan Rich(int actions = 12, string language = "fr", int slots = 90) => new()
    {
        Organisation = "Centre « L’Écluse » & fils",
        Website = new Uri("https://www.centre-ecluse.example/"),
        Date = Made,
        AuditDate = Made.AddDays(-1),
        Updated = Made.AddDays(30),
        Start = _start,
        End = _start.AddDays(182),
        Language = language,
        Objective = ["Accroître la visibilité", "Joindre de nouveaux publics"],
        ObjectiveId = ["Visibility", "NewAudience"],
        Indicator = ["Visites du site par mois", "Part des 16 à 25 ans parmi les abonnés"],
        Audience = ["Les familles du quartier, surtout sur Facebook.", "Les 16 à 25 ans, surtout sur Instagram."],
        HoursPerWeek = 6.5,
        Actions = [.. Enumerable.Range(1, actions).Select(Action)],
        LeftOut =
        [
            new LeftOutAction { Action = Action(actions + 1) with { Owner = null, OwnerName = null, Start = default, Due = default, Review = null }, Reason = "HoursExceeded", Message = "Il manque 1,5 heure par semaine : à reprendre si quelqu’un en offre deux." },
        ],
        People =
        [
            new PlanPerson { Id = "P1", Name = OwnerName, HoursPerWeek = 4, HoursPlanned = 3.5 },
            new PlanPerson { Id = "P2", Name = CoachName, HoursPerWeek = 2.5, HoursPlanned = 2, Learns = true },
        ],
        Calendar = [.. Enumerable.Range(0, slots).Select(i => Slot(i, actions))],
        Closed = [new ClosingPeriod { From = new DateTime(2026, 12, 21), To = new DateTime(2027, 1, 3), Name = "Congé des Fêtes" }],
        Milestones =
        [
            new PlanMilestone { Day = 30, Date = _start.AddDays(30), Begins = ["action-1", "action-2"], Due = ["action-1"] },
            new PlanMilestone { Day = 60, Date = _start.AddDays(60), Begins = ["action-3"], Due = ["action-2"] },
            new PlanMilestone { Day = 90, Date = _start.AddDays(90), Begins = [], Due = ["action-3"] },
        ],
        Unofficial = [new UnofficialPage { PlatformName = "Facebook", Address = new Uri("https://www.facebook.com/fans-ecluse"), Why = "La page porte le nom du centre, sans lien vers son site." }],
        Missing = ["Le public n’a pas été sondé : faites remplir le sondage de New-AudienceSurvey."],
        Questions = ["Qui répond aux messages le soir ?", "Quels jours le centre est-il fermé ?"],
        Decisions = ["Faut-il garder le compte X ?"],
        Gap = 0.25,
        TeamAdvice = [$"{CoachName} pourrait accompagner P1 pour la vidéo.", "Deux personnes de plus seraient utiles."],
        Rules = ["A.Blog", "C.Cause"],
        SkippedRules = ["C.Everywhere"],
    };

    /// <summary>The number of an action decides what it has: weekly and once, given, seen and not begun, all kinds.</summary>
    private static PlanAction Action(int number) => new()
    {
        Id = $"action-{number}",
        Kind = (ActionKind)(number % 9),
        Platform = number % 4 == 0 ? null : "facebook",
        PlatformName = number % 4 == 0 ? null : number % 4 == 1 ? "Facebook" : "YouTube",
        Title = $"Raconter la vie du centre ({number})",
        Steps = ["Choisir le sujet avec l’équipe.", "Publier, puis répondre sous deux jours."],
        Why =
        [
            new PlanReason
            {
                Rule = "A.Blog", Text = "Un blogue vivant ramène du monde au site.", Source = "Article, partie A", Check = "Site.Blog", Basis = "Dernier billet : mars 2025.",
                Evidence = [new Evidence { Address = "https://www.centre-ecluse.example/blogue", Status = 200, Time = Made, Detail = "3 mars 2025" }],
            },
            new PlanReason { Rule = "C.Cause", Text = "Une cause se montre en vidéo.", Source = "Article, partie C" },
        ],
        Objective = ["Accroître la visibilité"],
        Audience = ["Les familles du quartier"],
        Owner = number % 5 == 0 ? null : "P1",
        OwnerName = number % 5 == 0 ? null : OwnerName,
        Coach = number % 3 == 0 ? "P2" : null,
        CoachName = number % 3 == 0 ? CoachName : null,
        HoursOnce = number % 2 == 0 ? 2.5 : 0,
        HoursPerWeek = number % 2 == 0 ? 0 : 0.5,
        Cadence = number % 2 == 0 ? null : "une fois par semaine",
        TimesPerWeek = number % 2 == 0 ? 0 : 1,
        After = number > 1 ? [$"action-{number - 1}"] : [],
        Start = _start.AddDays(number % 60),
        Due = _start.AddDays((number % 60) + 21),
        Review = _start.AddDays(90),
        Indicators =
        [
            new PlanIndicator
            {
                Id = "PostsPerWeek", Name = "Publications par semaine", Source = "le compte lui-même", Platform = "facebook",
                Baseline = 0.25, BaselineDate = Made, Target = 1, Latest = 0.75, LatestDate = Made.AddDays(30),
            },
            new PlanIndicator { Id = "Reach", Name = "Portée", Source = "les statistiques de la page" },
        ],
        Risk = "La personne part.",
        Mitigation = "Deux responsables dès le début.",
        Worth = 1.5 + (number / 10.0),
        SeenStatus = number % 4 == 3 ? ActionStatus.UnderWay : null,
        SeenBasis = number % 4 == 3 ? "Deux publications depuis le début." : null,
        Evidence = number % 4 == 3 ? [new Evidence { Address = "https://www.facebook.com/ecluse", Time = Made.AddDays(30) }] : [],
        GivenStatus = number % 7 == 1 ? ActionStatus.Done : null,
        GivenNote = number % 7 == 1 ? $"Fait avec {CoachName}, merci!" : null,
        GivenDate = number % 7 == 1 ? Made.AddDays(20) : null,
    };

    private static CalendarSlot Slot(int number, int actions) => new()
    {
        Date = _start.AddDays(number * 2),
        ActionId = $"action-{(((number % actions) / 2) * 2) + 1}",
        Platform = "facebook",
        PlatformName = "Facebook",
        Title = $"Publication nº {number + 1}",
        Owner = "P1",
        OwnerName = OwnerName,
        MovedFrom = number % 10 == 3 ? _start.AddDays((number * 2) - 1) : null,
        MovedFor = number % 10 == 3 ? "Congé des Fêtes" : null,
    };
}
