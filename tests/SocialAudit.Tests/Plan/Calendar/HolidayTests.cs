using SocialAudit.Plan;
using SocialAudit.Plan.Calendar;

namespace SocialAudit.Tests.Plan.Calendar;

/// <summary>Québec's holidays fall on the days that were published.</summary>
public sealed class HolidayTests
{
    private static readonly HolidayCatalogue _holidays = HolidayCatalogue.Read(TestModule.Files);

    [Theory]
    [InlineData(2024, "01-01 03-29 04-01 05-20 06-24 07-01 09-02 10-14 12-25")]
    [InlineData(2025, "01-01 04-18 04-21 05-19 06-24 07-01 09-01 10-13 12-25")]
    [InlineData(2026, "01-01 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25")]
    [InlineData(2027, "01-01 03-26 03-29 05-24 06-24 07-01 09-06 10-11 12-25")]
    public void The_days_of_a_year_are_those_that_were_published(int year, string days) =>
        Assert.Equal(days, string.Join(" ", _holidays.In(year).Where(h => h.Kind != HolidayKind.Customary).Select(h => $"{h.Date:MM-dd}")));

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2019, 4, 21)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2285, 3, 22)]
    public void Easter_falls_on_its_known_days(int year, int month, int day) => Assert.Equal(new DateTime(year, month, day), HolidayRule.EasterOf(year));

    [Fact]
    public void On_a_Sunday_the_first_of_July_moves_and_the_twenty_fourth_of_June_gets_its_Monday_too()
    {
        Assert.Null(_holidays.On(new DateTime(2029, 7, 1)));
        Assert.Equal("Canada", _holidays.On(new DateTime(2029, 7, 2))!.Id);
        Assert.Equal(["2029-06-24", "2029-06-25"], _holidays.In(2029).Where(h => h.Id == "National").Select(h => $"{h.Date:yyyy-MM-dd}"));
    }

    [Fact]
    public void The_day_of_patriots_is_the_Monday_before_the_twenty_fifth_of_May_and_never_that_day_itself()
    {
        foreach (int year in Enumerable.Range(2003, 200))
        {
            DateTime day = Assert.Single(_holidays.In(year), h => h.Id == "Patriots").Date;
            Assert.Equal(DayOfWeek.Monday, day.DayOfWeek);
            Assert.InRange(day, new DateTime(year, 5, 18), new DateTime(year, 5, 24));
        }
    }

    [Fact]
    public void Every_holiday_has_a_name_in_both_languages_and_says_what_makes_it_one()
    {
        Assert.Equal("fête nationale du Québec", _holidays.On(new DateTime(2026, 6, 24))!.Name.In(Language.French));
        Assert.Equal("Labour Day", _holidays.On(new DateTime(2026, 9, 7))!.Name.In(Language.English));
        Assert.Equal(HolidayKind.EmployersChoice, _holidays.On(new DateTime(2026, 4, 6))!.Kind);
        Assert.Equal(HolidayKind.Customary, _holidays.On(new DateTime(2026, 12, 24))!.Kind);
        Assert.All(_holidays.Rules, r => Assert.True(r.Name.All.ContainsKey("fr") && r.Name.All.ContainsKey("en"), r.Id));
    }

    [Fact]
    public void A_rule_that_says_no_day_is_told_by_its_name() =>
        Assert.Contains("Lost", Assert.Throws<InvalidDataException>(() => new HolidayCatalogue(
            [new HolidayRule { Id = "Lost", Name = new LocalizedText("x"), Kind = HolidayKind.Customary, Month = 3 }]).In(2026)).Message);

    [Fact]
    public void A_centre_says_on_which_kinds_of_holidays_it_closes_and_when_it_closes_by_itself()
    {
        ClosingPeriod summer = new() { From = new DateTime(2026, 7, 20), To = new DateTime(2026, 7, 31), Name = "vacances" };
        WorkingDays days = new(_holidays, [summer], [HolidayKind.Statutory]);

        Assert.True(days.IsOpen(new DateTime(2026, 12, 24)));
        Assert.False(days.IsOpen(new DateTime(2026, 12, 25)));
        Assert.False(days.IsOpen(new DateTime(2026, 7, 31)));
        Assert.Equal("vacances", days.OffOn(new DateTime(2026, 7, 20))!.NameIn(Language.French));
        Assert.False(days.IsOpen(new DateTime(2026, 8, 1)));
        Assert.True(days.IsOpen(new DateTime(2026, 8, 3)));
    }
}
