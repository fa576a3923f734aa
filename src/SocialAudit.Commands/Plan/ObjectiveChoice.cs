using System.Management.Automation;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>The objectives that a user names, or hands over as objects.</summary>
internal static class ObjectiveChoice
{
    /// <summary>The objectives, in the order given, each once.</summary>
    /// <exception cref="AuditFailureException">One is unknown, or two contradict each other.</exception>
    public static IReadOnlyList<MediaObjective> Find(object[] given, IReadOnlyList<MediaObjective> known, Language language)
    {
        MediaObjective[] wanted = [.. given.Select(g => Find(g, known, language)).GroupBy(o => o.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.First())];
        foreach (MediaObjective one in wanted)
        {
            if (wanted.FirstOrDefault(other => one.ConflictsWith.Contains(other.Id, StringComparer.OrdinalIgnoreCase)) is { } other)
            {
                throw new AuditFailureException(
                    "ContradictingObjectives", ErrorCategory.InvalidArgument, $"{one.Id}, {other.Id}",
                    language.Text("ErrorObjectivesContradict", one.Name.In(language), other.Name.In(language)), language.Text("RemedyObjectivesContradict"));
            }
        }

        return wanted;
    }

    /// <summary>What is said of a name that no objective has.</summary>
    public static AuditFailureException Unknown(string name, IReadOnlyList<MediaObjective> known, Language language) => new(
        "UnknownObjective", ErrorCategory.InvalidArgument, name, language.Text("ErrorUnknownObjective", TextFolding.Tidy(name, 60)),
        language.Text("RemedyObjective", string.Join(", ", known.Select(o => o.Id))));

    private static MediaObjective Find(object given, IReadOnlyList<MediaObjective> known, Language language)
    {
        object bare = given is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : given;
        if ((bare as MediaObjective ?? Rehydrator.Convert(bare, typeof(MediaObjective)) as MediaObjective) is { } objective)
        {
            return objective;
        }

        string name = bare.ToString() ?? "";
        return known.FirstOrDefault(o => o.IsCalled(name)) ?? throw Unknown(name, known, language);
    }
}
