namespace SocialAudit.Reports.History;

/// <summary>The areas of an audit in the article's order, by the first word of their checks, and their names.</summary>
internal static class ReportAreas
{
    // The site first and what is written on it, then what reaches people, then what others say.
    private static readonly (string Check, string Key)[] _all =
    [
        ("Site", "AreaSite"), ("Findability", "AreaFindability"), ("Contact", "AreaContact"), ("Blog", "AreaBlog"), ("Mail", "AreaNewsletter"),
        ("Profile", "AreaSocialNetworks"), ("Domain", "ReportAreaDomain"), ("Listing", "ReportAreaListing"), ("Declared", "ReportAreaDeclared"),
    ];

    /// <summary>The areas whose levels are measured, in the article's order.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["Site", "Findability", "Contact", "Blog", "Newsletter", "SocialNetworks"];

    /// <summary>The place of a check's area in that order.</summary>
    public static int PlaceOf(string check)
    {
        int place = Array.FindIndex(_all, a => a.Check == check.Split('.')[0]);
        return place < 0 ? _all.Length : place;
    }

    /// <summary>The name of the area at a place.</summary>
    public static string NameOf(int place, Language language) => language.Text(place < _all.Length ? _all[place].Key : "ReportAreaOther");

    /// <summary>The name of an area whose level is measured; null where it is another's.</summary>
    public static string? Name(string area, Language language) => Levels.Contains(area) ? language.Text("Area" + area) : null;
}
