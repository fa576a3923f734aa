using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Declared;

/// <summary>Says where an answer stands and who gave it, by role or label: a report is read by others, and a name is not for them.</summary>
internal static class DeclaredSource
{
    private const string _hidden = "…";
    private const int _shortestName = 2;

    private static readonly Regex _word = new(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The evidence of an answer.</summary>
    public static Evidence ToEvidence(WebPresenceResponse response, DateTimeOffset now, Language language)
    {
        string file = WithoutName(Path.GetFileName(response.File), response.Person);
        return new Evidence
        {
            Address = response.Address?.AbsoluteUri ?? file,
            Time = response.Date ?? now,
            Detail = language.Text("DeclaredEvidence", Who(response), file, response.Line),
        };
    }

    /// <summary>The role, or the label where none is said or it is a name.</summary>
    private static string Who(WebPresenceResponse response) =>
        response.Role is { } role && WithoutName(role, response.Person) == role ? role : response.Respondent;

    /// <summary>A text with each part of a person's name left out: the form names its file for whoever fills it in.</summary>
    private static string WithoutName(string text, string? person)
    {
        if (person is null)
        {
            return text;
        }

        HashSet<string> names = [.. _word.Matches(person).Cast<Match>().Select(m => TextFolding.Fold(m.Value)).Where(w => w.Length >= _shortestName)];
        return _word.Replace(text, m => names.Contains(TextFolding.Fold(m.Value)) ? _hidden : m.Value);
    }
}
