using System.Management.Automation;
using SocialAudit.Platforms;

namespace SocialAudit.Commands.Platforms;

/// <summary>Finds platforms by what a user calls them.</summary>
internal static class PlatformChoice
{
    /// <summary>The platforms that a name or a pattern fits: by id, name or former name, without heed to case and accents.</summary>
    /// <exception cref="AuditFailureException">There is none.</exception>
    public static IReadOnlyList<Platform> Find(PlatformCatalogue catalogue, string name, Language language)
    {
        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        Platform[] found = [.. catalogue.Platforms.Where(p => p.IsCalled(name) || p.Name.All.Values.Concat(p.FormerNames).Append(p.Id).Any(pattern.IsMatch))];
        return found.Length > 0 || WildcardPattern.ContainsWildcardCharacters(name)
            ? found
            : throw new AuditFailureException("UnknownPlatform", ErrorCategory.ObjectNotFound, name, language.Text("ErrorUnknownPlatform", TextFolding.Tidy(name, 60)), language.Text("RemedyUnknownPlatform"));
    }
}
