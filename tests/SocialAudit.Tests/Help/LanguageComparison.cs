using System.Text.Json;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.Tests.Help;

/// <summary>Compares a page in one language with the same page in the other.</summary>
internal static class LanguageComparison
{
    /// <summary>A page without its prose: what must be the same in every language.</summary>
    public static string Structure(HelpPage page) => JsonSerializer.Serialize(
        new
        {
            page.Name,
            page.ModuleName,
            page.Syntax,
            Parameters = page.Parameters.Select(parameter => new { parameter.Name, Uses = parameter.Uses.Select(use => use with { DefaultValue = string.Empty }) }),
            Examples = page.Examples.Select(example => ExampleCheck.WithoutTexts(example.Code)),
            Inputs = page.Inputs.Select(type => type.Name),
            Outputs = page.Outputs.Select(type => type.Name),
            Links = page.Links.Count,
        },
        new JsonSerializerOptions { WriteIndented = true });
}
