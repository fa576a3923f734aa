using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;
using SocialAudit.Platforms;

namespace SocialAudit.Commands.Presence;

/// <summary>Completes the social networks of the catalogue, and says what each is good for.</summary>
internal sealed class PlatformCompleter : IArgumentCompleter
{
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        Language language = SocialAudit.Language.Of(CultureInfo.CurrentUICulture);
        IEnumerable<Platform> networks = PlatformCatalogue.Read(ModuleFolder.Files).Platforms.Where(p => p is { Category: PlatformCategory.Social, Status: PlatformStatus.Active });
        return Completion.Of(networks.Select(p => (p.Name.In(language), p.Purpose?.In(language) ?? p.Id)), wordToComplete);
    }
}
