using SocialAudit.Surveys;
using SocialAudit.Tables;
using SocialAudit.Team;

namespace SocialAudit.Tests.Surveys;

/// <summary>Columns are recognised by their headings, in spite of what tools and people make of them; what is ambiguous is told, never guessed.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData("Votre nom;Dans quel portrait vous reconnaissez-vous?;Combien d’heures par semaine pourriez-vous y donner?")]
    [InlineData("1. Votre nom *;3. Archétype (un ou deux);Heures par semaine:")]
    [InlineData("Q01. Your name;Q03[SQ001]. Archetype;Q09. How many hours a week could you give to it?")]
    [InlineData("NOM;Dans quels portraits vous reconnaissez vous;Combien d'heures par semaines pourriez-vous donner")]
    [InlineData("Question 1 - Name;Archetyp;Hours per week")]
    [InlineData("name;archetype;hoursPerWeek")]
    public void Headings_are_recognised_in_spite_of_accents_numbers_punctuation_and_small_changes(string header)
    {
        TeamArchetypeResponse response = Assert.Single(ReadTeam.Of($"{header}\nSam;Natif du numérique;2\n").Accepted);

        Assert.Equal(("Sam", 2), (response.Name, response.HoursPerWeek));
        Assert.Equal([Archetype.DigitalNative], response.Archetype);
    }

    [Theory]
    [InlineData("Nom;Archétype;Name\nA;;B\n", "1: Nom; 3: Name")]
    [InlineData("Nom;Archétype;Nom\nA;;B\n", "1: Nom; 3: Nom")]
    public void Two_columns_for_one_question_are_an_error_that_shows_both(string content, string candidates)
    {
        TableFormatException failure = ReadTeam.Failure(content);

        Assert.Equal("AmbiguousColumn", failure.ErrorId);
        Assert.Contains(candidates, failure.Message);
        Assert.Contains("-Map", failure.Message);
    }

    [Fact]
    public void A_map_settles_what_headings_do_not_tell()
    {
        SurveyReadOptions options = new() { Map = new Dictionary<string, string> { ["name"] = "Qui êtes-vous?", ["Archétype"] = "portrait", ["formation"] = "" } };

        ReadTeam read = ReadTeam.Of("Nom;Qui êtes vous;Portrait;Formation\nCentre X;Maude;Natif du numérique;de bibliothécaire\n", options);

        Assert.Equal(("Maude", Readiness.Unanswered), (Assert.Single(read.Accepted).Name, read.Accepted[0].Training));
        Assert.Equal(["Centre X", "de bibliothécaire"], read.Accepted[0].Additional.Values);
    }

    [Theory]
    [InlineData("name", "Prénom", "UnknownColumn", "Nom; Archétype")]
    [InlineData("prenom", "Nom", "UnknownQuestion", "hoursPerWeek")]
    public void A_map_that_names_nothing_says_what_there_is(string question, string column, string errorId, string shown)
    {
        TableFormatException failure = ReadTeam.Failure("Nom;Archétype\nA;\n", new SurveyReadOptions { Map = new Dictionary<string, string> { [question] = column } });

        Assert.Equal(errorId, failure.ErrorId);
        Assert.Contains(shown, failure.Message);
    }

    [Theory]
    [InlineData("Respondent ID,Name,Archetype,At ease with,,,\n,Open-Ended Response,Response,E-mail and telephone,The website or blog,Social media,Photos and videos\n118,Sam,Digital native,,The website or blog,Social media,\n")]
    [InlineData("id,submitdate,Name,Archetype,ease[SQ001]. At ease with [The website or blog],ease[SQ002]. At ease with [Social media],ease[SQ003]. At ease with [Photos and videos]\n1,2026-10-05 09:12:44,Sam,Digital native,Yes,Yes,No\n")]
    [InlineData("Name,Archetype,At ease with [Social media],At ease with [The website or blog],At ease with [Photos and videos]\nSam,Digital native,1,1,0\n")]
    [InlineData("\"Team\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\n\"Submission Details\"\t\"\"\t\"\"\t\"\"\t\"At ease with\"\t\"\"\n\"Serial\"\t\"SID\"\t\"Name\"\t\"Archetype\"\t\"The website or blog\"\t\"Social media\"\n\"1\"\t\"7\"\t\"Sam\"\t\"Digital native\"\t\"X\"\t\"X\"\n")]
    public void Choices_that_a_tool_spreads_over_columns_are_joined(string content)
    {
        ReadTeam read = ReadTeam.Of(content, language: Language.English);

        Assert.Empty(read.Rejected.Select(r => r.Reason));
        Assert.Equal("Sam", Assert.Single(read.Accepted).Name);
        Assert.Equal([Ease.SocialMedia, Ease.Website], read.Accepted[0].AtEaseWith.Order().Reverse().OrderBy(e => e.ToString()));
        Assert.Empty(read.Accepted[0].Additional);
    }

    [Fact]
    public void A_second_answer_is_told_and_both_are_kept_or_the_latest_when_asked()
    {
        const string content = "Horodateur;Nom;Archétype;Heures par semaine\n2026-11-03 09:00:00;Élise;;1\n2026-11-01 09:00:00;elise;;2\n2026-11-02 09:00:00;Luc;;3\n2026-11-04 09:00:00;ÉLISE;;4\n";

        ReadTeam both = ReadTeam.Of(content);
        ReadTeam latest = ReadTeam.Of(content, new SurveyReadOptions { Latest = true });

        Assert.Equal([1.0, 2, 3, 4], both.Accepted.Select(a => a.HoursPerWeek));
        Assert.Equal([(3, 2), (5, 2)], both.Repeated.Select(r => (r.Line, r.FirstLine)));
        Assert.Equal([4.0, 3], latest.Accepted.Select(a => a.HoursPerWeek));
    }

    [Theory]
    [InlineData("25/10/2026 09:00;A|03/04/2026 09:00;B", "2026-04-03", DateOrder.DayMonthYear)]
    [InlineData("10/25/2026 9:00:00 AM;A|3/4/26 9:00:00 PM;B", "2026-03-04", DateOrder.MonthDayYear)]
    [InlineData("2026-10-25 09 h 00;A|2026-04-03 14 h 30 min 5 s;B", "2026-04-03", DateOrder.YearMonthDay)]
    public void The_order_of_dates_is_found_by_those_that_can_be_read_in_one_order_only(string rows, string second, DateOrder order)
    {
        ReadTeam read = ReadTeam.Of($"Horodateur;Nom;Archétype\n{string.Join('\n', rows.Split('|').Select(r => r + ";"))}\n");

        Assert.Equal((order, second), (read.Format!.DateOrder, read.Accepted[1].Date!.Value.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Dates_that_can_be_read_either_way_are_read_as_told_and_a_date_in_another_order_is_rejected()
    {
        SurveyReadOptions days = new() { DateOrder = DateOrder.DayMonthYear };

        ReadTeam read = ReadTeam.Of("Date;Nom;Archétype\n03/04/2026;A;\n04/25/2026;B;\n", days);

        Assert.Equal(new DateTime(2026, 4, 3), Assert.Single(read.Accepted).Date!.Value.Date);
        Assert.Contains("-DateOrder", Assert.Single(read.Rejected).Reason);
    }
}
