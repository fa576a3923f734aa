using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>Tells which part of a page an element stands in, from what is open around it, the headings above it and the words before it.</summary>
internal sealed class PlaceJudge
{
    // What stands further before an element says nothing of it.
    public const int LongestLine = 160;

    // Where a line is broken on purpose; a line break in the source is a space to a reader.
    public const char LineBreak = '\v';

    private const int _longestWords = 40;

    // Between the words that credit a site's maker and the link to them.
    private const int _farthestCredit = 60;

    private readonly bool _isPlainPage;
    private readonly bool _isAboutOthers;
    private readonly OpenPath _path;

    public PlaceJudge(ParsedPage page, OpenPath path)
    {
        _path = path;
        string body = $" {page.Document.Body?.ClassName} ";
        _isPlainPage = page.Role is PageRole.Contact or PageRole.About || (body.Contains(" page ") && !body.Contains(" blog ") && !body.Contains(" single "));
        string name = page.Answer.FinalAddress.Segments.LastOrDefault(segment => !segment.StartsWith("index.", StringComparison.OrdinalIgnoreCase)) ?? "";
        name = Uri.UnescapeDataString(name).Replace('-', ' ').Replace('_', ' ');
        _isAboutOthers = page.Role is not (PageRole.Home or PageRole.Contact) && PlaceWords.IsOthersHeading(name);
    }

    /// <summary>Where an element stands.</summary>
    /// <param name="element">The innermost of the open elements.</param>
    /// <param name="before">The end of what stands before it in its line.</param>
    public Place Judge(IElement element, string before)
    {
        string line = TextFolding.Tidy(before, LongestLine);
        if (IsCredit(element, before))
        {
            return new Place(PageZone.Credit, line, null);
        }

        bool isFrame = false;
        bool isPost = false;
        bool isPage = _isPlainPage;
        bool isLandmark = false;
        foreach (int i in _path.Outwards())
        {
            OpenElement around = _path.At(i);
            if (around.Name is "body" or "html")
            {
                break;
            }

            if (!isFrame && !isLandmark && (around.Kind & PlaceKind.Credits) != 0)
            {
                return new Place(PageZone.Credit, line, null);
            }

            if (!isLandmark && (around.Kind & PlaceKind.Others) != 0)
            {
                return new Place(PageZone.Others, line, null);
            }

            isLandmark |= _path.IsLandmark(i);
            isPage |= (around.Kind & PlaceKind.Page) != 0;
            isPost |= (around.Kind & PlaceKind.Post) != 0 || (around.Name == "article" && string.IsNullOrEmpty(around.Element.Id));
            isFrame |= (around.Kind & (PlaceKind.Frame | PlaceKind.Post)) == PlaceKind.Frame;
        }

        OutlineHeading? governing = _path.Governing();
        for (OutlineHeading? heading = governing; heading is not null; heading = heading.Above)
        {
            if (heading.IsOthers)
            {
                return new Place(PageZone.Others, line, heading.Text);
            }
        }

        // What looks like a side block within a post is the post's: buttons to share it, a word on its author.
        bool isInPost = isPost && !isPage;
        if (isLandmark || (isFrame && !isInPost))
        {
            return new Place(PageZone.Frame, line, null);
        }

        return governing is { IsOurs: true } ? new Place(PageZone.Frame, line, governing.Text)
            : isInPost ? new Place(PageZone.Post, line, null)
            : new Place(_isAboutOthers ? PageZone.Others : PageZone.Main, line, null);
    }

    /// <summary>A short line such as «Site réalisé par …» that leads to the element.</summary>
    private static bool IsCredit(IElement element, string before)
    {
        string line = before + " " + element.Words(_longestWords);
        int end = PlaceWords.EndOfCredit(line);
        if (end < 0 || end > before.Length)
        {
            return end >= 0;
        }

        string between = before.Substring(end);
        return between.Length <= _farthestCredit && between.Trim().IndexOf(LineBreak) < 0 && !PlaceWords.SayOurs(between);
    }
}
