using System.Text;
using Ical.Net.CalendarComponents;
using SocialAudit.Plan;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>The plan in a calendar: what Outlook, Google and Apple read, as another library reads it and byte by byte.</summary>
public sealed class PlanIcsTests
{
    [Theory]
    [InlineData("fr", "Échéance\u00A0: Raconter la vie du centre (2)")]
    [InlineData("en", "Due: Raconter la vie du centre (2)")]
    public void Every_event_lasts_one_whole_day_and_says_what_it_is(string code, string due)
    {
        MediaActionPlan plan = PlanSample.Rich();
        Ical.Net.Calendar calendar = Parse(Write(plan, Language.Find(code)!));

        Assert.All(calendar.Events, e =>
        {
            Assert.True(e.IsAllDay);
            Assert.Equal(e.Start!.Value.AddDays(1), e.End!.Value);
            Assert.False(string.IsNullOrWhiteSpace(e.Summary));
            Assert.Empty(e.Attendees);
            Assert.Null(e.Organizer);
        });
        CalendarEvent second = Assert.Single(calendar.Events, e => e.Summary == due);
        Assert.Equal(plan.Actions[1].Due, second.Start!.Value);
        Assert.Contains("\n1. Choisir le sujet avec l’équipe.\n", second.Description);
        Assert.Equal(plan.Calendar.Count, calendar.Events.Count(e => e.Summary!.Contains("Publication nº")));
    }

    [Fact]
    public void What_is_due_and_the_days_to_look_back_ring_the_morning_before()
    {
        Ical.Net.Calendar calendar = Parse(Write(PlanSample.Rich()));

        CalendarEvent[] ringing = [.. calendar.Events.Where(e => e.Alarms.Count > 0)];

        Assert.Contains(ringing, e => e.Summary!.StartsWith("Bilan", StringComparison.Ordinal));
        Assert.Contains(ringing, e => e.Summary!.StartsWith("Échéance", StringComparison.Ordinal));
        Assert.DoesNotContain(ringing, e => e.Summary!.Contains("Publication"));
        Assert.All(ringing, e => Assert.Equal(-15, Assert.Single(e.Alarms).Trigger!.Duration!.Value.Hours));
    }

    [Fact]
    public void What_is_not_needed_any_more_is_cancelled_in_the_calendar_that_had_it()
    {
        MediaActionPlan plan = PlanSample.Rich();
        MediaActionPlan later = plan with { Updated = PlanSample.Made.AddDays(60), Actions = [plan.Actions[0] with { GivenStatus = ActionStatus.NoLongerNeeded }, .. plan.Actions.Skip(1)] };

        Ical.Net.Calendar calendar = Parse(Write(later));

        string[] before = [.. Parse(Write(plan)).Events.Select(e => e.Uid!)];
        CalendarEvent[] cancelled = [.. calendar.Events.Where(e => e.Status == "CANCELLED")];
        Assert.NotEmpty(cancelled);
        Assert.All(cancelled, e => Assert.Contains(e.Uid!, before));
    }

    [Fact]
    public void A_second_export_updates_the_events_of_the_first()
    {
        MediaActionPlan plan = PlanSample.Rich();
        MediaActionPlan later = plan with
        {
            Updated = PlanSample.Made.AddDays(60),
            Actions = [.. plan.Actions.Select(a => a with { Title = a.Title + " (suite)", Start = a.Start.AddDays(7), Due = a.Due.AddDays(7) })],
            Calendar = [.. plan.Calendar.Select(s => s with { Date = s.Date.AddDays(7) })],
        };

        CalendarEvent[] first = [.. Parse(Write(plan)).Events];
        CalendarEvent[] second = [.. Parse(Write(later, Language.English)).Events];

        Assert.Equal(first.Select(e => e.Uid).Order(), second.Select(e => e.Uid).Order());
        Assert.True(second[0].Sequence > first[0].Sequence);
        Assert.True(second[0].DtStamp!.AsUtc > first[0].DtStamp!.AsUtc);
        Assert.Equal(second[0].DtStamp!.AsUtc, second[0].LastModified!.AsUtc);
        Assert.Equal(Write(plan), Write(plan));
    }

    [Theory]
    [InlineData("https://centre-ecluse.example", true)]
    [InlineData("http://WWW.centre-ecluse.example/", true)]
    [InlineData("https://sites.example/ecluse", false)]
    [InlineData(null, false)]
    public void An_organisation_is_known_by_the_address_of_its_site(string? website, bool isSame)
    {
        MediaActionPlan plan = PlanSample.Rich();
        MediaActionPlan other = plan with { Website = website is null ? null : new Uri(website) };

        Assert.Equal(isSame, Parse(Write(plan)).Events.First()!.Uid == Parse(Write(other)).Events.First()!.Uid);
    }

    [Fact]
    public void No_two_events_share_a_name_nor_do_two_organisations()
    {
        MediaActionPlan plan = PlanSample.Rich(60, slots: 400) with { Website = null };
        MediaActionPlan other = plan with { Organisation = "Maison du Canal" };

        string[] names = [.. Parse(Write(plan)).Events.Concat(Parse(Write(other)).Events).Select(e => e.Uid!)];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void Lines_end_as_the_standard_asks_and_are_folded_at_75_octets_without_cutting_a_character()
    {
        MediaActionPlan plan = PlanSample.Rich(1);
        string title = string.Concat(Enumerable.Range(0, 300).Select(i => (i % 5) switch { 0 => "é", 1 => "🌻", 2 => "a", 3 => "—", _ => "👩🏽‍💻" }));
        byte[] bytes = Write(plan with { Actions = [plan.Actions[0] with { Title = title }] });

        List<byte[]> lines = Lines(bytes);

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 75));
        UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        Assert.All(lines, line => Assert.DoesNotContain('\uFFFD', strict.GetString(line)));
        Assert.Contains(Parse(bytes).Events, e => e.Summary!.EndsWith(title, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_comes_out_as_text_and_adds_no_line_of_its_own()
    {
        MediaActionPlan plan = PlanSample.Rich(1);
        string hostile = PlanSample.Hostile + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:x@y.example";
        byte[] bytes = Write(plan with { Actions = [plan.Actions[0] with { Title = hostile, Steps = [hostile] }], Organisation = hostile });

        Ical.Net.Calendar calendar = Parse(bytes);

        Assert.Equal(Parse(Write(plan)).Events.Count, calendar.Events.Count);
        Assert.All(calendar.Events, e => Assert.Empty(e.Attendees));
        Assert.Contains(calendar.Events, e => e.Summary!.Contains(PlanSample.HostileSeen.TrimEnd()));
        Assert.DoesNotContain(bytes, b => b is < 32 and not (byte)'\r' and not (byte)'\n');
    }

    [Fact]
    public void A_plan_of_years_fills_no_calendar_without_end_and_says_what_is_missing()
    {
        byte[] bytes = Write(PlanSample.Rich(slots: PlanIcs.MostSlots + 250));

        Assert.Equal(PlanIcs.MostSlots, Parse(bytes).Events.Count(e => e.Summary!.Contains("Publication nº")));
        Assert.Contains("250", Parse(bytes).Properties["X-WR-CALDESC"]!.Value!.ToString());
    }

    /// <summary>The lines as they stand in the file; each must end with CR and LF, and neither stands alone.</summary>
    private static List<byte[]> Lines(byte[] bytes)
    {
        List<byte[]> lines = [];
        int start = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r')
            {
                Assert.Equal((byte)'\n', bytes[i + 1]);
                lines.Add(bytes[start..i]);
                start = i + 2;
            }
            else if (bytes[i] == '\n')
            {
                Assert.Equal(start - 1, i);
            }
        }

        Assert.Equal(bytes.Length, start);
        return lines;
    }

    private static Ical.Net.Calendar Parse(byte[] bytes) => Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes))!;

    private static byte[] Write(MediaActionPlan plan, Language? language = null)
    {
        using MemoryStream stream = new();
        PlanIcs.Write(stream, plan, language ?? Language.French);
        return stream.ToArray();
    }
}
