using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SocialAudit.Web;

namespace SocialAudit.Presence;

/// <summary>A page of the organisation's site that answered, and its parsed document.</summary>
internal sealed record SitePage(PageRole Role, WebAnswer Answer, IDocument Document)
{
    private static readonly IBrowsingContext _parser = BrowsingContext.New(Configuration.Default);

    private readonly Lazy<string> _text = new(() => VisibleText.Of(Document.Body));

    /// <summary>The address that the page's links are relative to.</summary>
    public Uri Base => Uri.TryCreate(Document.BaseUri, UriKind.Absolute, out Uri? declared) && WebAddress.IsWeb(declared) ? declared : Answer.FinalAddress;

    /// <summary>What a reader sees, a line a block.</summary>
    public string Text => _text.Value;

    /// <summary>
    /// True when what a reader would see was read whole. A page without a word is drawn by a script, or is broken: it proves nothing.
    /// </summary>
    public bool IsWhole => !Answer.Truncated && MarkupDepth.ReadableLength(Answer.Body) == Answer.Body.Length && Text.Any(char.IsLetterOrDigit);

    /// <summary>True when an answer is a web page.</summary>
    public static bool IsPage(WebAnswer answer) =>
        answer.IsSuccess && (answer.ContentType is null || answer.ContentType.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0);

    public static async Task<SitePage> ParseAsync(PageRole role, WebAnswer answer, CancellationToken cancel)
    {
        // No script runs, nothing else is loaded: the parser only reads what came.
        IDocument document = await _parser.OpenAsync(
            response =>
            {
                response.Address(answer.FinalAddress).Content(new MemoryStream(answer.Body, 0, MarkupDepth.ReadableLength(answer.Body)));
                if (answer.ContentType is not null)
                {
                    response.Header("Content-Type", answer.ContentType);
                }
            },
            cancel).ConfigureAwait(false);
        return new SitePage(role, answer, document);
    }

    /// <summary>The links of the page to other web pages.</summary>
    public IEnumerable<(IHtmlAnchorElement Element, Uri Target)> Links()
    {
        foreach (IHtmlAnchorElement anchor in Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]"))
        {
            if (WebAddress.Resolve(Base, anchor.GetAttribute("href")) is { } target)
            {
                yield return (anchor, target);
            }
        }
    }
}
