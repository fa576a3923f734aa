using System.Globalization;

namespace SocialAudit.Presence.Search;

/// <summary>
/// What a search tells of an organisation, as findings: the place of its site, who else bears its name, and which of its old addresses are
/// still shown. A search that does not show something proves nothing; it may stand further down.
/// </summary>
internal static class SearchFindings
{
    /// <summary>The check of old addresses.</summary>
    public const string OldAddress = "Findability.OldAddress";

    private const string _separator = "; ";

    /// <summary>The findings of a search for the name or the initials.</summary>
    /// <param name="summary">What the search shows.</param>
    /// <param name="seen">The verdict of what is seen: declared where the volunteer's browser was shown it.</param>
    /// <param name="language">The language of the messages.</param>
    public static IEnumerable<Finding> Of(SearchSummary summary, Verdict seen, Language language)
    {
        Finding Make(string check, Verdict verdict, string message, string? value, string? reason) => new()
        {
            Check = check,
            Verdict = verdict,
            Message = message,
            Value = value,
            Reason = reason,
            Evidence = summary.Evidence,
        };

        yield return summary.SiteRank is { } rank
            ? Make(PlaceOf(summary), seen, language.Text("SearchSiteRank", summary.Engine, summary.Query, rank), rank.ToString(CultureInfo.InvariantCulture), null)
            : Make(PlaceOf(summary), Verdict.Unknown, language.Text("SearchSiteNotShown", summary.Engine, summary.Query, summary.Results), null, "NotShown");
        if (summary.SharedWith.Count > 0)
        {
            string others = string.Join(_separator, summary.SharedWith);
            yield return Make(SharedOf(summary), seen, language.Text("SearchSharedAdvice", summary.Query, others), others, "Shared");
        }
        else if (summary.Subject == SearchSubject.Initials)
        {
            yield return Make(SharedOf(summary), Verdict.Unknown, language.Text("SearchNotShared", summary.Engine, summary.Query, summary.Results), null, "NotShown");
        }

        if (summary.OldAddresses.Count > 0)
        {
            yield return Make(OldAddress, seen, language.Text("SearchOldAdvice", summary.Engine, string.Join(", ", summary.OldAddresses)), string.Join(" ", summary.OldAddresses), "OldAddress");
        }
    }

    /// <summary>The check of the site's place.</summary>
    public static string PlaceOf(SearchSummary summary) => "Findability.Search" + summary.Subject;

    /// <summary>The check of others of the same name or initials.</summary>
    public static string SharedOf(SearchSummary summary) => $"Findability.{summary.Subject}Shared";

    /// <summary>True for a check that searches answer.</summary>
    public static bool Has(string check) =>
        check.StartsWith("Findability.Search", StringComparison.Ordinal) || check is OldAddress or "Findability.NameShared" or "Findability.InitialsShared";
}
