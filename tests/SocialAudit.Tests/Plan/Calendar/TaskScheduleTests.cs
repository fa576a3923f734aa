using SocialAudit.Plan;
using SocialAudit.Plan.Calendar;

namespace SocialAudit.Tests.Plan.Calendar;

/// <summary>What is asked of people in any week is never more than they offered, and what the rest rests on comes first.</summary>
public sealed class TaskScheduleTests
{
    private const int _weeks = 120;
    private static readonly DateTime _start = new(2026, 11, 9);
    private static readonly HolidayCatalogue _holidays = HolidayCatalogue.Read(TestModule.Files);
    private static readonly ClosingPeriod _winter = new() { From = new DateTime(2026, 12, 21), To = new DateTime(2027, 1, 8) };

    [Fact]
    public void In_a_thousand_plans_no_week_asks_more_than_was_offered_and_no_closed_day_is_named()
    {
        int placedTasks = 0;
        for (int seed = 0; seed < 1_000; seed++)
        {
            (ScheduledTask[] tasks, double? centre, Dictionary<string, double> owners) = Random(seed);
            WorkingDays days = new(_holidays, [_winter]);
            IReadOnlyList<TaskPlacement> placed = new TaskSchedule(_start, centre, owners, days).Place(tasks);

            Assert.Equal(tasks.Select(t => t.Id), placed.Select(p => p.Id));
            AssertLoad(tasks, placed, _ => true, centre, 2, days, seed);
            foreach (KeyValuePair<string, double> owner in owners)
            {
                AssertLoad(tasks, placed, t => t.Owner == owner.Key, owner.Value, 0.5, days, seed);
            }

            foreach ((ScheduledTask task, TaskPlacement placement) in tasks.Zip(placed).Where(p => p.Second.IsPlaced))
            {
                placedTasks++;
                Assert.True(days.IsOpen(placement.Start) && days.IsOpen(placement.Due) && placement.Start <= placement.Due, $"case {seed}, {task.Id}");
                Assert.True(placement.Start >= _start && placement.Start >= (task.NotBefore ?? _start), $"case {seed}, {task.Id}");
                Assert.True(placement.HoursOnceByWeek.Sum() >= task.HoursOnce - 1e-6, $"case {seed}, {task.Id}");
                Assert.Equal(task.HoursPerWeek > 0, placement.RunsFrom is not null);
            }
        }

        Assert.True(placedTasks > 5_000, "most tasks find their place");
    }

    [Fact]
    public void What_a_task_rests_on_is_done_in_a_week_before_it_begins()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            (ScheduledTask[] tasks, double? centre, Dictionary<string, double> owners) = Random(seed);
            Dictionary<string, TaskPlacement> placed = new TaskSchedule(_start, centre, owners).Place(tasks).ToDictionary(p => p.Id);
            foreach ((ScheduledTask task, string ground) in tasks.SelectMany(t => t.After.Select(a => (t, a))).Where(p => placed.ContainsKey(p.a)))
            {
                Assert.True(!placed[task.Id].IsPlaced || placed[ground].IsPlaced, $"case {seed}: {task.Id} rests on {ground}, which is never done");
                Assert.True(!placed[task.Id].IsPlaced || placed[task.Id].Start > (placed[ground].RunsFrom ?? placed[ground].Due), $"case {seed}: {task.Id} before {ground}");
            }
        }
    }

    [Fact]
    public void Six_hours_at_two_hours_a_week_take_three_weeks_and_then_it_goes_on()
    {
        ScheduledTask training = new() { Id = "train", HoursOnce = 6, Owner = "P3" };
        ScheduledTask video = new() { Id = "video", HoursPerWeek = 2, Owner = "P3", After = ["train"] };

        IReadOnlyList<TaskPlacement> placed = new TaskSchedule(_start, 5, new Dictionary<string, double> { ["P3"] = 2 }).Place([video, training]);

        Assert.Equal((_start, new DateTime(2026, 11, 27)), (placed[1].Start, placed[1].Due));
        Assert.Equal((new DateTime(2026, 11, 30), new DateTime(2026, 11, 30), new DateTime(2026, 12, 28)), (placed[0].Start, placed[0].RunsFrom!.Value, placed[0].Due));
    }

    [Fact]
    public void A_closed_week_is_not_worked_and_a_week_with_a_closed_day_is_worked_less()
    {
        ScheduledTask task = new() { Id = "t", HoursOnce = 10, Owner = "P1" };
        ClosingPeriod[] closings = [new() { From = new DateTime(2026, 11, 16), To = new DateTime(2026, 11, 22) }, new() { From = new DateTime(2026, 11, 23), To = new DateTime(2026, 11, 23) }];

        TaskPlacement placed = new TaskSchedule(_start, 5, new Dictionary<string, double> { ["P1"] = 5 }, new WorkingDays(null, closings)).Place([task])[0];

        Assert.Equal([5, 0, 4, 1], placed.HoursOnceByWeek);
        Assert.Equal(new DateTime(2026, 12, 4), placed.Due);
    }

    [Fact]
    public void What_goes_on_and_never_fits_is_said_not_to_with_what_rests_on_it()
    {
        ScheduledTask[] tasks =
        [
            new() { Id = "a", HoursPerWeek = 3 },
            new() { Id = "b", HoursPerWeek = 3 },
            new() { Id = "c", HoursOnce = 1, After = ["b"] },
        ];

        Assert.Equal([true, false, false], new TaskSchedule(_start, 5).Place(tasks).Select(p => p.IsPlaced));
    }

    [Fact]
    public void Tasks_that_wait_for_each_other_are_still_placed()
    {
        ScheduledTask[] tasks = [new() { Id = "a", HoursOnce = 1, After = ["b", "nothing"] }, new() { Id = "b", HoursOnce = 1, After = ["a", "b"] }];

        IReadOnlyList<TaskPlacement> placed = new TaskSchedule(_start, 5).Place(tasks);

        Assert.Equal([0, 1], placed.Select(p => p.FirstWeek));
    }

    [Fact]
    public void The_same_tasks_are_placed_the_same_way_again()
    {
        (ScheduledTask[] tasks, double? centre, Dictionary<string, double> owners) = Random(4);
        string Placed() => System.Text.Json.JsonSerializer.Serialize(new TaskSchedule(_start, centre, owners).Place(tasks));

        Assert.Equal(Placed(), Placed());
    }

    [Fact]
    public void The_stops_of_the_first_ninety_days_tell_of_what_came_since_the_stop_before()
    {
        IReadOnlyList<PlanMilestone> stops = FirstNinetyDays.Of(_start,
        [
            ("site", _start, _start.AddDays(4)),
            ("video", _start.AddDays(31), _start.AddDays(60)),
            ("later", _start.AddDays(30), _start.AddDays(91)),
        ]);

        Assert.Equal([30, 60, 90], stops.Select(s => s.Day));
        Assert.Equal(_start.AddDays(60), stops[1].Date);
        Assert.Equal(["site", "later"], stops[0].Begins);
        Assert.Equal(["site"], stops[0].Due);
        Assert.Equal(["video"], stops[1].Begins);
        Assert.Equal(["video"], stops[1].Due);
        Assert.Empty(stops[2].Begins.Concat(stops[2].Due));
    }

    private static void AssertLoad(
        ScheduledTask[] tasks, IReadOnlyList<TaskPlacement> placed, Func<ScheduledTask, bool> which, double? offered, double leastPace, WorkingDays days, int seed)
    {
        double[] weekly = new double[_weeks];
        double[] once = new double[_weeks];
        foreach ((ScheduledTask task, TaskPlacement placement) in tasks.Zip(placed).Where(p => p.Second.IsPlaced && which(p.First)))
        {
            for (int week = 0; week < _weeks; week++)
            {
                int place = week - placement.FirstWeek;
                once[week] += place >= 0 && place < placement.HoursOnceByWeek.Count ? placement.HoursOnceByWeek[place] : 0;
                weekly[week] += placement.RunsFrom is { } runs && _start.AddDays(7 * week) >= runs.AddDays(-6) ? task.HoursPerWeek : 0;
            }
        }

        for (int week = 0; week < _weeks; week++)
        {
            int open = days.OpenFrom(_start.AddDays(7 * week)).Count;
            double pace = offered is null ? 4 : offered > 0 ? offered.Value : leastPace;
            string name = $"case {seed}, week {week}: {once[week]} + {weekly[week]} of {offered}";
            Assert.True(once[week] <= (pace * open / 5) + 1e-6, name);
            Assert.True(weekly[week] <= (offered ?? double.MaxValue) + 1e-6, name);
            Assert.True(weekly[week] == 0 || once[week] + weekly[week] <= (offered ?? double.MaxValue) + 1e-6, name);
        }
    }

    private static (ScheduledTask[] Tasks, double? Centre, Dictionary<string, double> Owners) Random(int seed)
    {
        Random random = new(seed);
        Dictionary<string, double> owners = Enumerable.Range(1, 1 + random.Next(4)).ToDictionary(p => $"P{p}", _ => random.Next(12) / 2.0);
        ScheduledTask[] tasks = [.. Enumerable.Range(0, 1 + random.Next(15)).Select(i => new ScheduledTask
        {
            Id = $"task-{i}",
            HoursOnce = random.Next(3) > 0 ? random.Next(20) / 3.0 : 0,
            HoursPerWeek = random.Next(3) == 0 ? random.Next(5) / 2.0 : 0,
            Owner = random.Next(4) == 0 ? null : $"P{1 + random.Next(owners.Count)}",
            After = [.. Enumerable.Range(0, i).Where(_ => random.Next(8) == 0).Select(g => $"task-{g}"), .. random.Next(9) == 0 ? ["unknown"] : Array.Empty<string>()],
            NotBefore = random.Next(6) == 0 ? _start.AddDays(random.Next(60)) : null,
        })];
        return ([.. tasks.OrderBy(_ => random.Next())], random.Next(4) == 0 ? null : random.Next(16), owners);
    }
}
