using SocialAudit.Platforms;

namespace SocialAudit.Commands.Platforms;

/// <summary>Completes every platform of the catalogue, closed ones too, and says what each is good for.</summary>
internal sealed class AnyPlatformCompleter : ValueCompleter
{
    protected override IEnumerable<(string Value, string Meaning)> Values(Language language) =>
        PlatformCatalogue.Read(ModuleFolder.Files).Platforms.Select(p => (p.Name.In(language), p.Purpose?.In(language) ?? p.Id));
}
