namespace SocialAudit.Presence.Pages;

/// <summary>
/// Reads what the class names and ids of elements say, in French and in English. A name is made of words: «site-footer», «social_links»,
/// «siteFooter»; each word is looked up, which takes a fraction of what regular expressions take.
/// </summary>
internal static class PlaceNames
{
    private const int _longest = 500;

    private static readonly Dictionary<string, PlaceKind> _words = Words();

    // A card, a post and a section have a header of their own, which is no part of the page's frame.
    private static readonly HashSet<string> _ofParts = new(["card", "entry", "post", "section", "article", "modal", "panel", "item", "block", "box", "page", "accordion", "widget", "comment"], StringComparer.Ordinal);
    private static readonly HashSet<string> _parts = new(["footer", "header", "foot", "head", "bottom", "banner"], StringComparer.Ordinal);
    private static readonly HashSet<string> _by = new(["designed", "powered", "made", "developed", "created", "built", "site", "theme"], StringComparer.Ordinal);

    /// <summary>What an element's classes and id say of it.</summary>
    public static PlaceKind Read(string? classes, string? id)
    {
        PlaceKind kind = PlaceKind.None;
        foreach (string name in $"{classes} {id}".Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name.Length <= _longest)
            {
                kind |= Read(name);
            }
        }

        return kind;
    }

    private static PlaceKind Read(string name)
    {
        // WordPress wraps the text of every page as if it were a post, and says which it is; page builders call every block a widget.
        if (name is "type-page" or "page-content")
        {
            return PlaceKind.Page;
        }

        PlaceKind kind = name is "widget" || name.StartsWith("widget_", StringComparison.Ordinal) || name is "widget-area" ? PlaceKind.Frame : PlaceKind.None;
        string before = "";
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool isEnd = i == name.Length || name[i] is '-' or '_';
            if (!isEnd && !(i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                continue;
            }

            if (i > start)
            {
                string word = name.Substring(start, i - start).ToLowerInvariant();
                kind |= Of(word, before);
                before = word;
            }

            start = isEnd ? i + 1 : i;
        }

        return kind;
    }

    private static PlaceKind Of(string word, string before) =>
        word == "by" ? (_by.Contains(before) ? PlaceKind.Credits : PlaceKind.None)
        : _parts.Contains(word) ? (_ofParts.Contains(before) ? PlaceKind.None : PlaceKind.Frame)
        : _words.TryGetValue(word, out PlaceKind kind) ? kind : PlaceKind.None;

    private static Dictionary<string, PlaceKind> Words()
    {
        Dictionary<string, PlaceKind> words = new(StringComparer.Ordinal);
        Add(
            PlaceKind.Frame,
            "masthead nav navbar navigation menu sidebar aside topbar toolbar offcanvas drawer social socials sociallinks socialicons socialmedia sociaux reseaux follow followus suivez colophon copyright pied piedpage bas entete tete bandeau colonne leftcol rightcol widgets");
        Add(PlaceKind.Post, "post posts entry article articles hentry blogpost comment comments tweet news actualite actualites nouvelle nouvelles publication");
        Add(
            PlaceKind.Others,
            "partner partners partenaire partenaires sponsor sponsors commanditaire commanditaires member members membre membres team teams equipe staff employe employes personnel bailleurs funder funders ally allies supporter supporters donor donors donateurs board people person persons "
                + "trainer trainers speaker speakers instructor instructors artist artists artiste artistes author authors testimonial testimonials temoignage temoignages blogroll collaborateur collaborateurs collaborator collaborators affiliate affiliates affiliation affiliations directory annuaire repertoire");
        Add(PlaceKind.Credits, "credit credits webdesign webdesigner webagency realisation");
        return words;

        void Add(PlaceKind kind, string list)
        {
            foreach (string word in list.Split(' '))
            {
                words[word] = kind;
            }
        }
    }
}
