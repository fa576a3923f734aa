using SocialAudit.Plan;
using SocialAudit.Plan.Calendar;

namespace SocialAudit.Tests.Plan.Calendar;

/// <summary>Every channel gets its days: as often as asked, never on a closed day, and never all on one.</summary>
public sealed class EditorialCalendarTests
{
    private static readonly DateTime _start = new(2026, 11, 9);
    private static readonly HolidayCatalogue _holidays = HolidayCatalogue.Read(TestModule.Files);
    private static readonly double[] _times = [1, 2, 0.5, 12.0 / 52, 3, 1.5, 5];

    [Fact]
    public void In_a_thousand_calendars_each_channel_is_published_as_often_as_asked_and_only_on_open_days()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            Random random = new(seed);
            EditorialChannel[] channels = Random(random);
            int weeks = 4 + random.Next(30);
            WorkingDays days = new(_holidays, [new ClosingPeriod { From = _start.AddDays(random.Next(100)), To = _start.AddDays(100 + random.Next(20)) }]);

            IReadOnlyList<EditorialSlot> slots = EditorialCalendar.Make(channels, _start, _start.AddDays((7 * weeks) - 1), days);

            Assert.All(slots, s => Assert.True(days.IsOpen(s.Date) && (s.MovedFrom is null) == (s.MovedFor is null), $"case {seed}"));
            Assert.All(slots.Where(s => s.MovedFrom is not null), s => Assert.Equal(Monday(s.MovedFrom!.Value), Monday(s.Date)));
            Assert.Equal(slots.Count, slots.Select(s => (s.ActionId, s.Date)).Distinct().Count());
            foreach (EditorialChannel channel in channels)
            {
                int asked = (int)Math.Ceiling((weeks * channel.TimesPerWeek) - 1e-9);
                int lost = Enumerable.Range(0, weeks).Sum(w => 5 - days.OpenFrom(_start.AddDays(7 * w)).Count);
                int count = slots.Count(s => s.ActionId == channel.ActionId);
                Assert.True(count <= asked && count >= asked - lost, $"case {seed}, {channel.ActionId}: {count} of {asked}");
                Assert.All(slots.Where(s => s.ActionId == channel.ActionId), s => Assert.True(s.Date >= channel.Begins));
            }
        }
    }

    [Fact]
    public void Without_closings_the_number_of_slots_is_the_cadence_times_the_weeks()
    {
        foreach (double times in _times)
        {
            EditorialChannel channel = new() { ActionId = "a", TimesPerWeek = times, Begins = _start.AddDays(2) };

            int count = EditorialCalendar.Make([channel], _start, _start.AddDays(2 + (7 * 52) - 1), new WorkingDays()).Count;

            Assert.Equal((int)Math.Round(52 * times), count);
        }
    }

    [Fact]
    public void Five_weekly_channels_fall_on_five_days_and_keep_them()
    {
        EditorialChannel[] channels = [.. Enumerable.Range(0, 5).Select(i => new EditorialChannel { ActionId = $"c{i}", TimesPerWeek = 1, Begins = _start })];

        IReadOnlyList<EditorialSlot> slots = EditorialCalendar.Make(channels, _start, _start.AddDays(27), new WorkingDays());

        Assert.Equal(5, slots.Take(5).Select(s => s.Date).Distinct().Count());
        Assert.All(slots.GroupBy(s => s.ActionId), g => Assert.Single(g.Select(s => s.Date.DayOfWeek).Distinct()));
    }

    [Fact]
    public void What_passes_a_video_on_comes_after_the_video_even_when_a_holiday_moves_it()
    {
        WorkingDays days = new(_holidays, [new ClosingPeriod { From = new DateTime(2026, 12, 1), To = new DateTime(2026, 12, 1), Name = "journée du personnel" }]);
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            DateTime begins = _start.AddDays(7 * random.Next(6));
            EditorialChannel video = new() { ActionId = "video", TimesPerWeek = 1, Begins = begins };
            EditorialChannel[] relays = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => new EditorialChannel { ActionId = $"relay{i}", TimesPerWeek = 1, Begins = begins, Relays = ["video"] })];
            EditorialChannel[] channels = [.. relays.Append(video).OrderBy(_ => random.Next())];

            foreach (IGrouping<DateTime, EditorialSlot> week in EditorialCalendar.Make(channels, begins, begins.AddDays(300), days).GroupBy(s => Monday(s.Date)))
            {
                EditorialSlot? source = week.FirstOrDefault(s => s.ActionId == "video");
                Assert.All(week.Where(s => s.ActionId != "video" && source is not null), s =>
                    Assert.True(s.Date > source!.Date || (s.Date == source.Date && (source.MovedFrom ?? s.MovedFrom) is not null), $"case {seed}, {s.Date:yyyy-MM-dd}"));
            }
        }
    }

    [Fact]
    public void A_slot_on_a_holiday_moves_to_the_day_before_and_says_why()
    {
        // The only Friday channel, in the weeks of Christmas and of New Year's Day 2026.
        EditorialChannel[] channels = [.. Enumerable.Range(0, 5).Select(i => new EditorialChannel { ActionId = $"c{i}", TimesPerWeek = 1, Begins = new DateTime(2026, 12, 14) })];
        WorkingDays days = new(_holidays, kinds: [HolidayKind.Statutory]);

        EditorialSlot moved = Assert.Single(EditorialCalendar.Make(channels, new DateTime(2026, 12, 14), new DateTime(2026, 12, 27), days), s => s.MovedFrom is not null);

        Assert.Equal((new DateTime(2026, 12, 24), new DateTime(2026, 12, 25)), (moved.Date, moved.MovedFrom!.Value));
        Assert.Equal("Noël", moved.MovedFor!.NameIn(Language.French));
    }

    [Fact]
    public void A_slot_on_the_first_working_day_of_a_week_that_is_a_holiday_moves_to_the_day_after()
    {
        EditorialChannel channel = new() { ActionId = "daily", TimesPerWeek = 4, Begins = new DateTime(2026, 9, 7) };

        IReadOnlyList<EditorialSlot> slots = EditorialCalendar.Make([channel], new DateTime(2026, 9, 7), new DateTime(2026, 9, 13), new WorkingDays(_holidays));

        Assert.Equal([8, 9, 10, 11], slots.Select(s => s.Date.Day));
        Assert.All(slots.Where(s => s.MovedFor is not null), s => Assert.Equal("Labour", s.MovedFor!.Holiday!.Id));
    }

    [Fact]
    public void A_part_of_a_calendar_is_the_same_as_in_the_whole()
    {
        EditorialChannel[] channels = Random(new Random(3));
        WorkingDays days = new(_holidays);

        IReadOnlyList<EditorialSlot> whole = EditorialCalendar.Make(channels, _start, _start.AddDays(364), days);
        IReadOnlyList<EditorialSlot> part = EditorialCalendar.Make(channels, _start.AddDays(50), _start.AddDays(120), days);

        Assert.Equal(whole.Where(s => s.Date >= _start.AddDays(50) && s.Date <= _start.AddDays(120)), part);
    }

    [Fact]
    public void A_calendar_that_ends_before_it_starts_is_empty_and_one_of_a_thousand_years_is_refused()
    {
        EditorialChannel channel = new() { ActionId = "a", TimesPerWeek = 1, Begins = _start };

        Assert.Empty(EditorialCalendar.Make([channel], _start, _start.AddDays(-1), new WorkingDays()));
        Assert.Throws<ArgumentException>(() => EditorialCalendar.Make([channel], _start, _start.AddYears(1_000), new WorkingDays()));
    }

    private static EditorialChannel[] Random(Random random) => [.. Enumerable.Range(0, 1 + random.Next(8)).Select(i => new EditorialChannel
    {
        ActionId = $"channel-{i}",
        TimesPerWeek = _times[random.Next(_times.Length)],
        Begins = _start,
        Relays = [.. Enumerable.Range(0, i).Where(_ => random.Next(5) == 0).Select(r => $"channel-{r}")],
    })];

    private static DateTime Monday(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
