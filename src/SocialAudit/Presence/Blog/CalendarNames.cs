namespace SocialAudit.Presence.Blog;

/// <summary>The names of months, days and time zones that dates are written with, in the languages of the web's West.</summary>
internal static class CalendarNames
{
    // Without accents, in lower case. A short form that means two months («mar» aside, which is March wherever a month stands) is left out.
    private static readonly Dictionary<string, int> _months = Numbered(
        "jan janv janvier january januar januari enero ene gennaio gen janeiro gener",
        "feb febr fev fevr fevrier february februar februari febrero febbraio fevereiro febrer",
        "mar mars march marz maerz maart mrt marzo marco marc",
        "apr avr avril april abril abr aprile",
        "may mai mei mayo maggio mag maio maig",
        "jun juin june juni junio giugno giu junho juny",
        "jul juil juill juillet july juli julio luglio lug julho juliol",
        "aug aou aout august augustus agosto ago agost",
        "sep sept septembre september septiembre set settembre setembro setembre",
        "oct octobre october okt oktober octubre ott ottobre outubro",
        "nov novembre november noviembre novembro",
        "dec decembre december dez dezember diciembre dic dicembre dezembro desembre");

    private static readonly Dictionary<string, DayOfWeek> _days = new(StringComparer.Ordinal)
    {
        ["lun"] = DayOfWeek.Monday,
        ["mon"] = DayOfWeek.Monday,
        ["mar"] = DayOfWeek.Tuesday,
        ["tue"] = DayOfWeek.Tuesday,
        ["mer"] = DayOfWeek.Wednesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["jeu"] = DayOfWeek.Thursday,
        ["thu"] = DayOfWeek.Thursday,
        ["ven"] = DayOfWeek.Friday,
        ["fri"] = DayOfWeek.Friday,
        ["sam"] = DayOfWeek.Saturday,
        ["sat"] = DayOfWeek.Saturday,
        ["dim"] = DayOfWeek.Sunday,
        ["sun"] = DayOfWeek.Sunday,
    };

    // In minutes from UTC; those of Canada in both languages. What means several zones (IST, «A» to «Y») is left out.
    private static readonly Dictionary<string, int> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NST"] = -210,
        ["HNT"] = -210,
        ["NDT"] = -150,
        ["HAT"] = -150,
        ["AT"] = -240,
        ["AST"] = -240,
        ["HNA"] = -240,
        ["ADT"] = -180,
        ["HAA"] = -180,
        ["ET"] = -300,
        ["EST"] = -300,
        ["HNE"] = -300,
        ["EDT"] = -240,
        ["HAE"] = -240,
        ["CT"] = -360,
        ["CST"] = -360,
        ["HNC"] = -360,
        ["CDT"] = -300,
        ["HAC"] = -300,
        ["MT"] = -420,
        ["MST"] = -420,
        ["HNR"] = -420,
        ["MDT"] = -360,
        ["HAR"] = -360,
        ["PT"] = -480,
        ["PST"] = -480,
        ["HNP"] = -480,
        ["PDT"] = -420,
        ["HAP"] = -420,
        ["BST"] = 60,
        ["WEST"] = 60,
        ["CET"] = 60,
        ["MET"] = 60,
        ["CEST"] = 120,
        ["MEST"] = 120,
        ["EET"] = 120,
        ["EEST"] = 180,
    };

    /// <summary>The number of a month from its name in any case, with or without accents; 0 when it is none.</summary>
    public static int Month(string name) => _months.TryGetValue(TextFolding.Fold(name), out int month) ? month : 0;

    /// <summary>The day of the week that a French or English name, short or long, means; null when it is none.</summary>
    public static DayOfWeek? Day(string name)
    {
        string folded = TextFolding.Fold(name);
        return folded.Length >= 3 && _days.TryGetValue(folded.Substring(0, 3), out DayOfWeek day) ? day : null;
    }

    /// <summary>How far from UTC a zone is, by its name; UTC for a name that says nothing.</summary>
    public static TimeSpan Zone(string name) => TimeSpan.FromMinutes(_zones.TryGetValue(name, out int minutes) ? minutes : 0);

    private static Dictionary<string, int> Numbered(params string[] names) =>
        names.SelectMany((line, i) => line.Split(' ').Select(name => (Name: name, Number: i + 1))).ToDictionary(n => n.Name, n => n.Number, StringComparer.Ordinal);
}
