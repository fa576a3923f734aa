using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>An element on the way from the top of a page to the place that is read, and what was read of it. One object serves every element of its depth in turn.</summary>
internal sealed class OpenElement
{
    private PlaceKind? _kind;

    public IElement Element { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public INodeList Children { get; private set; } = null!;

    /// <summary>True when it stands within a line, and breaks none.</summary>
    public bool IsInline { get; private set; }

    /// <summary>The number of the child that is read next.</summary>
    public int Next { get; set; }

    /// <summary>How many characters a reader would have read of it.</summary>
    public int Length { get; set; }

    /// <summary>How many of them are bold.</summary>
    public int Bold { get; set; }

    /// <summary>True when it holds a link, a picture or a frame.</summary>
    public bool HasContent { get; set; }

    /// <summary>The last heading in it that governs what comes after.</summary>
    public OutlineHeading? Heading { get; set; }

    /// <summary>How many characters follow that heading.</summary>
    public int AfterHeading { get; set; }

    /// <summary>True when a link, a picture or a frame follows that heading.</summary>
    public bool HasContentAfterHeading { get; set; }

    /// <summary>True for a header, footer, menu or side column of the page; null before it was looked at.</summary>
    public bool? IsLandmark { get; set; }

    /// <summary>What its classes and its id say of it; looked at once, however many places are in it.</summary>
    public PlaceKind Kind => _kind ??= PlaceNames.Read(Element.ClassName, Element.Id);

    public bool IsHeading => Name.Length == 2 && Name[0] == 'h' && Name[1] is >= '1' and <= '6';

    public void Begin(IElement element, bool isInline)
    {
        Element = element;
        Name = element.LocalName;
        Children = element.ChildNodes;
        IsInline = isInline;
        Next = 0;
        Length = 0;
        Bold = 0;
        HasContent = Name is "a" or "img" or "iframe" or "button";
        Heading = null;
        AfterHeading = 0;
        HasContentAfterHeading = false;
        IsLandmark = null;
        _kind = null;
    }
}
