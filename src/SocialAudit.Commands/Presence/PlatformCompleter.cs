using SocialAudit.Platforms;

namespace SocialAudit.Commands.Presence;

/// <summary>Completes the social networks of the catalogue, and says what each is good for.</summary>
internal sealed class PlatformCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
        PlatformCatalogue.Read(ModuleFolder.Files).Platforms
            .Where(p => p is { Category: PlatformCategory.Social, Status: PlatformStatus.Active })
            .Select(p => (p.Name.In(language), p.Purpose?.In(language) ?? p.Id));
}
