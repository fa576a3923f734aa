using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace SocialAudit.Tests.Scripts;

public sealed partial class ContinuousIntegrationTests
{
    public static TheoryData<string> Callers => ["build.ps1", ".ci/run", ".github/workflows/ci.yml"];

    [Fact]
    public void The_workflow_asks_only_for_tasks_that_the_build_has()
    {
        IReadOnlyList<string> tasks = Tasks();
        string[] asked = [.. TaskArgument().Matches(File.ReadAllText(Repository.PathOf(".github", "workflows", "ci.yml")))
            .SelectMany(match => match.Groups["tasks"].Value.Split(',', StringSplitOptions.TrimEntries))];

        Assert.Contains("Test", asked);
        Assert.Equal([], asked.Except(tasks));
    }

    [Fact]
    public void Every_task_of_the_build_is_a_function_of_its_own()
    {
        ScriptBlockAst build = RepositoryFiles.Parse(Repository.PathOf("build.ps1"), out _);

        IEnumerable<string> functions = build.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: false).Cast<FunctionDefinitionAst>().Select(f => f.Name);

        Assert.Equal([], Tasks().Select(task => "Invoke-" + task).Except(functions));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public void Files_of_the_project_that_are_called_exist(string caller)
    {
        string text = File.ReadAllText(Repository.PathOf(caller.Split('/')));

        Assert.Equal([], ProjectPath().Matches(text).Select(match => match.Value).Where(path => !Path.Exists(Repository.PathOf(path.Split('/')))));
    }

    [Fact]
    public void The_run_of_continuous_integration_can_be_executed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no execute permission to look at.");
        }
        else
        {
            Assert.True(File.GetUnixFileMode(Repository.PathOf(".ci", "run")).HasFlag(UnixFileMode.UserExecute));
        }
    }

    /// <summary>What the parameter -Task of the build takes.</summary>
    private static IReadOnlyList<string> Tasks()
    {
        ScriptBlockAst build = RepositoryFiles.Parse(Repository.PathOf("build.ps1"), out _);
        ParameterAst task = build.ParamBlock.Parameters.Single(parameter => parameter.Name.VariablePath.UserPath == "Task");
        AttributeAst set = task.Attributes.OfType<AttributeAst>().Single(attribute => attribute.TypeName.Name == "ValidateSet");
        return [.. set.PositionalArguments.Cast<StringConstantExpressionAst>().Select(value => value.Value)];
    }

    [GeneratedRegex(@"build\.ps1 -Task (?<tasks>\w+(?:\s*,\s*\w+)*)")]
    private static partial Regex TaskArgument();

    [GeneratedRegex(@"(?<![\w/.-])(?:(?:src|tests|examples|module)/[\w./-]*\w|\w+\.slnx|global\.json)")]
    private static partial Regex ProjectPath();
}
