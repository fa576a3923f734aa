using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>Tells which part of a page an element stands in, from the elements and class names around it.</summary>
internal static class PageZones
{
    private const int _creditLength = 200;

    // What stands further around an element says nothing of it, and a page made to be deep must not keep us busy.
    private const int _farthest = 100;

    private static readonly TieredRegex _othersHeading = new(
        @"\b(?:partenaires?|partners?|commanditaires?|sponsors?|membres|members|équipe|team|personnel|staff|conseil d.administration|board)\b", RegexOptions.IgnoreCase);

    private static readonly TieredRegex _credit = new(
        @"\b(?:site (?:web )?(?:réalisé|conçu|créé|propulsé|développé|par)|réalisation|conception|création (?:du site|web)|web ?design|designed by|design (?:by|par|:)|website by|site by|built by|made by|developed by|powered by|propulsé par|fièrement propulsé|theme by|thème|hébergé par|hosted by)",
        RegexOptions.IgnoreCase);

    public static PageZone Of(IElement element)
    {
        if (IsCredit(element))
        {
            return PageZone.Credit;
        }

        PageZone zone = PageZone.Main;
        foreach (IElement around in Around(element))
        {
            PlaceKind kind = PlaceNames.Read(around.ClassName, around.Id);
            if (kind.HasFlag(PlaceKind.Others) || IsUnderOthersHeading(around))
            {
                return PageZone.Others;
            }

            if (zone != PageZone.Main)
            {
                continue;
            }

            if (around.LocalName is "footer" or "header" or "nav" or "aside" || kind.HasFlag(PlaceKind.Frame))
            {
                zone = PageZone.Frame;
            }
            else if (around.LocalName == "article" || (kind.HasFlag(PlaceKind.Post) && !kind.HasFlag(PlaceKind.Page)))
            {
                zone = PageZone.Post;
            }
        }

        return zone;
    }

    private static IEnumerable<IElement> Around(IElement element)
    {
        IElement? around = element;
        for (int i = 0; i < _farthest && around is not null && around.LocalName != "body"; i++, around = around.ParentElement)
        {
            yield return around;
        }
    }

    /// <summary>A short line such as «Site réalisé par …» around the link.</summary>
    private static bool IsCredit(IElement element)
    {
        foreach (IElement around in Around(element))
        {
            if (VisibleText.Start(around, _creditLength) is not { } text)
            {
                return false;
            }

            if (_credit.IsMatch(text))
            {
                // The words must lead to this link: beside them a footer may well hold the organisation's own.
                return _credit.IsMatch($"{VisibleText.LineBefore(element, _creditLength)} {element.Words(_creditLength)}");
            }

            if (around.LocalName is "p" or "li" or "div" or "footer" or "section" or "td")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A section whose own heading says «Partenaires» or «Équipe».</summary>
    private static bool IsUnderOthersHeading(IElement element)
    {
        if (element.LocalName is not ("section" or "div" or "ul" or "ol" or "article"))
        {
            return false;
        }

        IElement? heading = element.Children.FirstOrDefault() ?? element;
        if (!IsHeading(heading))
        {
            heading = element.PreviousElementSibling;
        }

        return heading is not null && IsHeading(heading) && _othersHeading.IsMatch(heading.Words(80));
    }

    private static bool IsHeading(IElement element) => element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";
}
