using SocialAudit.Web;

namespace SocialAudit.Presence;

/// <summary>Compares names and handles with an organisation's name, initials and site.</summary>
internal static class NameMatch
{
    // Words that half of all community organisations carry: they tell nobody apart.
    private static readonly HashSet<string> _commonWords =
    [
        "association", "associations", "asso", "centre", "center", "club", "communautaire", "community", "comite", "cooperative", "coop", "federation", "fondation",
        "foundation", "groupe", "group", "inc", "maison", "house", "organisation", "organization", "organisme", "page", "quartier", "regroupement", "reseau", "network",
        "societe", "society", "solidarite", "ville", "officiel", "official",
    ];

    /// <summary>True when two names are the same but for case, accents, small words and an added part: «Le Village» and «Le Village — Café associatif».</summary>
    public static bool IsSame(string one, string other)
    {
        HashSet<string> a = [.. TextFolding.Words(one)];
        HashSet<string> b = [.. TextFolding.Words(other)];
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    /// <summary>True when a text names the organisation: by its whole name, or by initials standing as a word.</summary>
    public static bool IsNamedIn(string text, Organisation organisation) =>
        HasName(text, organisation) || (organisation.Initials is { Length: >= 3 } && HasInitials(text, organisation));

    /// <summary>True when a text holds all telling words of the organisation's name.</summary>
    public static bool HasName(string text, Organisation organisation)
    {
        HashSet<string> words = [.. TextFolding.Words(text)];
        IReadOnlyList<string> name = TextFolding.Words(organisation.Name);
        return name.Count > 0 && name.All(words.Contains);
    }

    /// <summary>True when the organisation's initials stand in a text as a word: CCR, or C.C.R.</summary>
    public static bool HasInitials(string text, Organisation organisation)
    {
        if (organisation.Initials is null || TextFolding.Fold(organisation.Initials).Replace(" ", "") is not { Length: > 0 } initials)
        {
            return false;
        }

        // With points, each letter is a word of its own.
        string folded = $" {TextFolding.Fold(text)} ";
        return folded.Contains($" {initials} ") || folded.Contains($" {string.Join(" ", initials.ToCharArray())} ");
    }

    /// <summary>How much a handle looks like the organisation: 1 its host name or whole name, 0 nothing in common.</summary>
    public static double HandleLikeness(string handle, Organisation organisation)
    {
        string compact = Compact(handle.Split('/').Last());
        if (compact.Length == 0)
        {
            return 0;
        }

        if (organisation.Website is { } site)
        {
            string[] labels = WebAddress.BareHost(site).Split('.');
            string host = Compact(labels[Math.Max(0, labels.Length - 2)]);
            if (host.Length >= 4 && (compact.Contains(host) || (compact.Length >= 5 && host.Contains(compact))))
            {
                return 1;
            }
        }

        if (organisation.Initials is { Length: >= 3 } initials && compact.StartsWith(Compact(initials), StringComparison.Ordinal))
        {
            return 0.9;
        }

        IReadOnlyList<string> words = TextFolding.Words(organisation.Name);
        if (compact.Length >= 4 && compact == string.Concat(words.Select(w => w[0])))
        {
            return 0.9;
        }

        string[] telling = [.. words.Where(w => w.Length >= 3 && !_commonWords.Contains(w))];
        if (telling.Length == 0)
        {
            return 0;
        }

        return telling.Count(compact.Contains) / (double)telling.Length;
    }

    private static string Compact(string text) => TextFolding.Fold(text).Replace(" ", "");
}
