using SocialAudit.Benchmarks;
using SocialAudit.Plan.Fit;

namespace SocialAudit.Tests.Plan.Fit;

/// <summary>What is chosen is worth the most possible, fits everybody's hours, and is the same every time.</summary>
public sealed class FitSolverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void In_ten_thousand_small_cases_no_choice_is_better_and_none_breaks_a_rule()
    {
        for (int seed = 0; seed < 10_000; seed++)
        {
            FitProblem problem = FitCases.Random(seed);
            FitSolution solution = FitSolver.Solve(problem, cancellationToken: Cancellation);

            AssertKeepsTheRules(problem, solution, seed);
            AssertIsTheFirstOfTheBest(problem, solution, seed);
        }
    }

    [Fact]
    public void With_more_tasks_too_no_choice_is_better()
    {
        for (int seed = 20_000; seed < 20_400; seed++)
        {
            FitProblem problem = FitCases.Random(seed, mostTasks: 8, mostPeople: 3);
            FitSolution solution = FitSolver.Solve(problem, cancellationToken: Cancellation);

            AssertKeepsTheRules(problem, solution, seed);
            AssertIsTheFirstOfTheBest(problem, solution, seed);
        }
    }

    [Fact]
    public void Among_people_alike_the_first_of_the_best_choices_is_found_too()
    {
        for (int seed = 0; seed < 1_500; seed++)
        {
            FitProblem problem = FitCases.Alike(seed);
            FitSolution solution = FitSolver.Solve(problem, cancellationToken: Cancellation);

            AssertKeepsTheRules(problem, solution, seed);
            AssertIsTheFirstOfTheBest(problem, solution, seed);
        }
    }

    [Fact]
    public void The_order_in_which_tasks_and_people_come_changes_neither_worth_nor_preference()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            FitProblem problem = FitCases.Random(seed, mostTasks: 9, mostPeople: 5);
            int[] task = Shuffled(problem.Tasks.Count, seed);
            int[] person = Shuffled(problem.Capacities.Count, seed + 1);
            FitProblem mixed = problem with
            {
                Capacities = [.. person.Select(p => problem.Capacities[p])],
                Tasks = [.. task.Select(t => problem.Tasks[t]).Select(t => t with
                {
                    Prerequisites = [.. t.Prerequisites.Select(p => Array.IndexOf(task, p))],
                    Candidates = t.Candidates is null ? null : [.. t.Candidates.Reverse().Select(c => c with { Person = Array.IndexOf(person, c.Person) })],
                })],
            };

            FitSolution first = FitSolver.Solve(problem, cancellationToken: Cancellation);
            FitSolution second = FitSolver.Solve(mixed, cancellationToken: Cancellation);

            Assert.Equal((first.Worth, first.Preference), (second.Worth, second.Preference));
        }
    }

    [Theory]
    [InlineData(12, 30)]
    [InlineData(40, 100)]
    public void A_large_centre_gets_a_choice_that_is_proven_best_and_the_same_again(int tasks, int people)
    {
        FitProblem problem = FitSample.Centre(7, tasks, people);

        FitSolution first = FitSolver.Solve(problem, cancellationToken: Cancellation);
        FitSolution second = FitSolver.Solve(FitSample.Centre(7, tasks, people), cancellationToken: Cancellation);

        AssertKeepsTheRules(problem, first, 7);
        Assert.Equal(0, first.Gap);
        Assert.Equal(first.Choices, second.Choices);
        Assert.Equal(first.Nodes, second.Nodes);
    }

    [Fact]
    public void A_search_that_is_cut_short_keeps_the_rules_and_says_how_far_off_it_may_be()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            FitProblem problem = FitCases.Random(seed, mostTasks: 8, mostPeople: 3);
            (_, long worth, long preference) = FitCases.TryAll(problem);
            FitSolution cut = FitSolver.Solve(problem, nodeLimit: 1 + (seed % 9), Cancellation);

            AssertKeepsTheRules(problem, cut, seed);
            Assert.True(cut.WorthBound >= worth && cut.Worth <= worth, $"case {seed}");
            Assert.True(cut.Worth < worth || (cut.PreferenceBound >= preference && cut.Preference <= preference), $"case {seed}");
            Assert.True(!cut.IsExact || (cut.Worth, cut.Preference) == (worth, preference), $"case {seed}");
        }
    }

    [Fact]
    public void Twenty_people_alike_are_settled_by_their_order()
    {
        FitProblem problem = new()
        {
            Capacities = [.. Enumerable.Repeat(8, 20)],
            Tasks = [.. Enumerable.Range(0, 15).Select(i => new FitTask { Id = $"t{i}", Worth = 10, Hours = 5, Candidates = [.. Enumerable.Range(0, 20).Select(p => new FitCandidate(p))] })],
        };

        FitSolution solution = FitSolver.Solve(problem, cancellationToken: Cancellation);

        Assert.True(solution.IsExact);
        Assert.Equal(Enumerable.Range(0, 15), solution.Choices.Select(c => c.Person!.Value));
    }

    [Fact]
    public void Nothing_to_choose_is_a_choice_of_nothing()
    {
        FitSolution solution = FitSolver.Solve(new FitProblem { Tasks = [] }, cancellationToken: Cancellation);

        Assert.Empty(solution.Choices);
        Assert.True(solution.IsExact);
    }

    [Fact]
    public void What_needs_an_owner_whom_nobody_can_be_is_left_out_with_what_rests_on_it()
    {
        FitProblem problem = new()
        {
            Tasks =
            [
                new FitTask { Id = "site", Worth = 5, Candidates = [] },
                new FitTask { Id = "campaign", Worth = 50, Hours = 1, Prerequisites = [0] },
                new FitTask { Id = "blog", Worth = 1, Hours = 1 },
            ],
        };

        FitSolution solution = FitSolver.Solve(problem, cancellationToken: Cancellation);

        Assert.Equal([new FitChoice(false), new FitChoice(false), new FitChoice(true)], solution.Choices);
    }

    [Fact]
    public void A_search_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => FitSolver.Solve(FitSample.Centre(1, 40, 100), cancellationToken: stop.Token));
    }

    [Fact]
    public void A_problem_that_makes_no_sense_is_refused_with_the_tasks_name()
    {
        FitTask task = new() { Id = "blog", Worth = 1, Hours = 1 };
        Refuse("worth", task with { Worth = 0 });
        Refuse("hours", task with { Hours = -1 });
        Refuse("no task", task with { Prerequisites = [3] });
        Refuse("circle", task with { Prerequisites = [0] });
        Refuse("nobody", task with { Candidates = [new FitCandidate(9)] });
        Refuse("twice", task with { Candidates = [new FitCandidate(0), new FitCandidate(0)] });

        static void Refuse(string word, FitTask task) =>
            Assert.Contains(word, Assert.Throws<ArgumentException>(() => FitSolver.Solve(new FitProblem { Tasks = [task], Capacities = [4] }, cancellationToken: Cancellation)).Message);
    }

    private static void AssertIsTheFirstOfTheBest(FitProblem problem, FitSolution solution, int seed)
    {
        (int[] owner, long worth, long preference) = FitCases.TryAll(problem);
        Assert.True((worth, preference) == (solution.Worth, solution.Preference), $"case {seed}: ({worth}, {preference}) is possible, not only ({solution.Worth}, {solution.Preference})");
        Assert.True(solution.IsExact && solution.Gap == 0, $"case {seed}: not proven");
        Assert.True(owner.SequenceEqual(solution.Choices.Select(c => !c.IsChosen ? -2 : c.Person ?? -1)), $"case {seed}: not the first of the best");
    }

    private static void AssertKeepsTheRules(FitProblem problem, FitSolution solution, int seed)
    {
        int[] chosen = [.. Enumerable.Range(0, problem.Tasks.Count).Where(i => solution.Choices[i].IsChosen)];
        string name = $"case {seed}";
        Assert.True(chosen.Sum(i => (long)problem.Tasks[i].Hours) <= (problem.Budget ?? long.MaxValue), name);
        Assert.All(chosen.GroupBy(i => solution.Choices[i].Person).Where(g => g.Key is not null), g => Assert.True(g.Sum(i => problem.Tasks[i].Hours) <= problem.Capacities[g.Key!.Value], name));
        Assert.True(chosen.SelectMany(i => problem.Tasks[i].Prerequisites).All(chosen.Contains), name);
        Assert.True(chosen.All(i => problem.Tasks[i].Candidates is null
            ? solution.Choices[i].Person is null
            : problem.Tasks[i].Candidates!.Any(c => c.Person == solution.Choices[i].Person)), name);
        Assert.Equal(chosen.Sum(i => (long)problem.Tasks[i].Worth), solution.Worth);
    }

    private static int[] Shuffled(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).OrderBy(_ => random.Next())];
    }
}
