using System.Management.Automation;
using SocialAudit.Plan;

namespace SocialAudit.Commands.Plan;

/// <summary>Finds the rules that a user names.</summary>
internal static class RuleChoice
{
    /// <summary>The ids of the rules that may speak.</summary>
    /// <exception cref="AuditFailureException">A name fits no rule.</exception>
    public static IReadOnlyCollection<string> Find(string[] wanted, string[] skipped, IReadOnlyList<PlanRule> rules, Language language)
    {
        HashSet<string> chosen = [.. wanted.SelectMany(name => Named(name, rules, language))];
        chosen.ExceptWith(skipped.SelectMany(name => Named(name, rules, language)).ToArray());
        return chosen;
    }

    /// <summary>The ids of the rules that a name or a pattern fits.</summary>
    /// <exception cref="AuditFailureException">There is none.</exception>
    public static IReadOnlyList<string> Named(string name, IReadOnlyList<PlanRule> rules, Language language)
    {
        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        string[] found = [.. rules.Where(r => pattern.IsMatch(r.Id)).Select(r => r.Id)];
        return found.Length > 0
            ? found
            : throw new AuditFailureException(
                "UnknownRule", ErrorCategory.ObjectNotFound, name, language.Text("ErrorUnknownRule", TextFolding.Tidy(name, 60)), language.Text("RemedyUnknownRule", string.Join(", ", rules.Select(r => r.Id))));
    }
}
