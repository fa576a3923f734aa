using AngleSharp.Dom;

namespace SocialAudit.Presence.Pages;

/// <summary>An element on the way from the top of a page to the place that is read, and what was read of it.</summary>
internal sealed class OpenElement(IElement element)
{
    private string? _names;
    private bool? _isFrame;
    private bool? _isPost;
    private bool? _isPage;
    private bool? _isOthers;
    private bool? _isCredits;

    public IElement Element { get; } = element;

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

    /// <summary>Which part of the page its classes and its id say it is; each looked at once, however many places are in it.</summary>
    public bool IsFrame => _isFrame ??= Names.Length > 0 && PlaceWords.IsFrame(Names);

    /// <inheritdoc cref="IsFrame"/>
    public bool IsPost => _isPost ??= Names.Length > 0 && PlaceWords.IsPost(Names);

    /// <inheritdoc cref="IsFrame"/>
    public bool IsPage => _isPage ??= Names.Length > 0 && PlaceWords.IsPage(Names);

    /// <inheritdoc cref="IsFrame"/>
    public bool IsOthers => _isOthers ??= Names.Length > 0 && PlaceWords.IsOthers(Names);

    /// <inheritdoc cref="IsFrame"/>
    public bool IsCredits => _isCredits ??= Names.Length > 0 && PlaceWords.IsCredits(Names);

    /// <summary>True for a header, footer, menu or side column of the page; null before it was looked at.</summary>
    public bool? IsLandmark { get; set; }

    public bool IsHeading => Element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6";

    private string Names => _names ??= $"{Element.ClassName} {Element.Id}".Trim();
}
