using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>The elements from the top of a page down to the place that is read now.</summary>
internal sealed class OpenPath
{
    // What stands further around a place says nothing of it, and a page made to be deep must not keep us busy.
    private const int _farthest = 100;

    // What hand-made pages call theirs.
    private static readonly HashSet<string> _landmarks = new(
        ["footer", "header", "sidebar", "site-footer", "site_footer", "site-header", "site_header", "colophon", "masthead", "pied", "pied-de-page", "piedpage", "entete", "en-tete", "bas", "topbar", "navbar"],
        StringComparer.OrdinalIgnoreCase);

    // As many as were ever open at once; the first Depth of them are open now.
    private readonly List<OpenElement> _open = [];

    public int Depth { get; private set; }

    public OpenElement Innermost => _open[Depth - 1];

    /// <summary>The places of the elements that are looked at, from the innermost outwards.</summary>
    public IEnumerable<int> Outwards()
    {
        for (int i = Depth - 1; i >= Math.Max(0, Depth - _farthest); i--)
        {
            yield return i;
        }
    }

    public OpenElement At(int place) => _open[place];

    public OpenElement Open(IElement element, bool isInline)
    {
        if (Depth == _open.Count)
        {
            _open.Add(new OpenElement());
        }

        OpenElement opened = _open[Depth++];
        opened.Begin(element, isInline);
        return opened;
    }

    public void Close() => Depth--;

    /// <summary>The heading that the place stands under which is read now, within its part of the page.</summary>
    public OutlineHeading? Governing()
    {
        foreach (int i in Outwards())
        {
            OpenElement around = _open[i];
            if (around.Heading is { } heading)
            {
                return heading;
            }

            if (IsLandmark(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>True for a header, footer, menu or side column of the page; one within a post or a section is that one's own.</summary>
    public bool IsLandmark(int place)
    {
        OpenElement around = _open[place];
        return around.IsLandmark ??= around.Name switch
        {
            "nav" or "aside" => true,
            "footer" => !IsWithin(place, "article"),
            "header" => !IsWithin(place, "article") && !IsWithin(place, "section") && !IsWithin(place, "main"),
            _ => around.Element.Id is { Length: > 0 } id && _landmarks.Contains(id),
        };
    }

    private bool IsWithin(int place, string localName)
    {
        for (int i = place - 1; i >= Math.Max(0, place - _farthest); i--)
        {
            if (_open[i].Name == localName)
            {
                return true;
            }
        }

        return false;
    }
}
