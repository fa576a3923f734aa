using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace SocialAudit.Tests.Module;

/// <summary>What the cmdlets give survives a file, a job and another machine, and binds to the next cmdlet again.</summary>
public sealed class RehydrationTests(TownAudit audit) : IClassFixture<TownAudit>
{
    // As Export-Clixml does, a job and remoting: in a runspace, whose types file says how deep each object is kept.
    private const string _serialize = "param($Object) [System.Management.Automation.PSSerializer]::Serialize($Object)";
    private const string _deserialize = "param($Text) [System.Management.Automation.PSSerializer]::Deserialize($Text)";

    [Fact]
    public void Every_object_that_a_cmdlet_gives_comes_back_whole_and_binds_again()
    {
        List<string> problems = [];
        foreach (object original in audit.Objects.Select(o => o.BaseObject))
        {
            string xml = audit.Shell.Single(_serialize, original).ToString();
            PSObject bag = audit.Shell.Single(_deserialize, xml);
            Assert.Equal("Deserialized." + original.GetType().FullName, bag.TypeNames[0]);

            object bound = Binder(original.GetType()).Transform(null, bag);

            problems.AddRange(DeepComparison.Differences(original, bound).Select(difference => original.GetType().Name + difference));
        }

        Assert.Equal([], problems);
    }

    [Fact]
    public void Every_kind_of_object_that_a_cmdlet_gives_was_tried()
    {
        // A file is PowerShell's own, a session holds connections, and the answers to any questionnaire are a property bag from the start.
        string[] stay = [nameof(FileInfo), "AuditSession", nameof(PSObject)];

        IEnumerable<string> given = Cmdlets().SelectMany(cmdlet => cmdlet.OutputType).Select(output => output.Type.Name).Except(stay).Distinct();

        Assert.Equal(given.Order(), audit.Objects.Select(o => o.BaseObject.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void Words_are_the_same_words_after_a_file()
    {
        object presence = audit.Objects.First(o => o.ToString().StartsWith("Centre communautaire du Vieux-Moulin (2026", StringComparison.Ordinal)).BaseObject;
        const string verdicts = "param($Presence) $Presence.Findings | Where-Object Verdict -eq 'Confirmed' | ForEach-Object { \"$($_.Check) $($_.Verdict)\" }";

        PSObject read = audit.Shell.Single(_deserialize, audit.Shell.Single(_serialize, presence).ToString());

        IReadOnlyList<string> before = [.. audit.Shell.Output(verdicts, presence).Select(o => o.ToString())];
        Assert.NotEmpty(before);
        Assert.Equal(before, audit.Shell.Output(verdicts, read).Select(o => o.ToString()));
    }

    [Fact]
    public void Scripts_can_index_every_list()
    {
        const string script = "param($Object, $Name) $first = $Object.$Name[0]; [object]::ReferenceEquals($first, [System.Linq.Enumerable]::First([object[]] $Object.$Name))";
        HashSet<string> tried = [];
        foreach ((object owner, PropertyInfo list) in audit.Objects.SelectMany(o => Lists(o.BaseObject)))
        {
            string name = $"{owner.GetType().Name}.{list.Name}";
            if (!list.PropertyType.GetGenericArguments()[0].IsValueType && tried.Add(name))
            {
                Assert.True((bool)audit.Shell.Single(script, owner, list.Name).BaseObject, name);
            }
        }

        Assert.Contains("WebPresence.Findings", tried);
        Assert.Contains("MediaActionPlan.Actions", tried);
    }

    private IEnumerable<CmdletInfo> Cmdlets() => audit.Shell.Output("Get-Command -Module SocialAudit").Select(o => (CmdletInfo)o.BaseObject);

    /// <summary>What binds an object of this type to a parameter that takes it; where none does, what would.</summary>
    private ArgumentTransformationAttribute Binder(Type type)
    {
        (Type Type, ArgumentTransformationAttribute Binder)[] binders = [.. Cmdlets().SelectMany(cmdlet => cmdlet.Parameters.Values)
            .SelectMany(parameter => parameter.Attributes.OfType<ArgumentTransformationAttribute>().Where(a => a.GetType().Name == "RehydrateAttribute").Select(a => (parameter.ParameterType, a)))];
        return binders.FirstOrDefault(b => b.Type == type).Binder ?? (ArgumentTransformationAttribute)Activator.CreateInstance(binders[0].Binder.GetType(), type)!;
    }

    /// <summary>Every list that is not empty, of an object and of what it holds.</summary>
    private static IEnumerable<(object Owner, PropertyInfo List)> Lists(object owner)
    {
        if (owner.GetType() is not { IsEnum: false, Namespace: { } space } || !space.StartsWith(nameof(SocialAudit), StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (PropertyInfo property in owner.GetType().GetProperties())
        {
            object? value = property.GetValue(owner);
            bool isList = value is IEnumerable and not (string or IDictionary);
            if (isList && ((IEnumerable)value!).Cast<object>().Any())
            {
                yield return (owner, property);
            }

            foreach (object held in isList ? ((IEnumerable)value!).Cast<object>() : value is null ? [] : [value])
            {
                foreach ((object, PropertyInfo) deeper in Lists(held))
                {
                    yield return deeper;
                }
            }
        }
    }
}
