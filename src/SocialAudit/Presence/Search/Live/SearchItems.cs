using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search.Live;

/// <summary>Reads the results of a service's list.</summary>
internal static class SearchItems
{
    private const int _most = 50;

    // Services mark the words that were searched for.
    private static readonly Regex _mark = new(@"</?[A-Za-z][^<>]{0,100}>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The results in their order; what has no web address is none.</summary>
    /// <param name="parent">The object that holds the list <c>results</c>.</param>
    /// <param name="snippet">What the list calls the words below the title.</param>
    public static IReadOnlyList<FoundPage> Read(JsonElement parent, string snippet)
    {
        List<FoundPage> pages = [];
        foreach (JsonElement item in JsonAnswer.Items(parent, "results").Take(_most))
        {
            if (Uri.TryCreate(StructuredData.Text(item, "url"), UriKind.Absolute, out Uri? address) && address.OriginalString.Length <= WebAddress.MaximumLength && WebAddress.IsWeb(address) && WebAddress.HasHost(address))
            {
                string title = Plain(StructuredData.Text(item, "title"));
                pages.Add(new FoundPage(pages.Count + 1, title.Length > 0 ? title : address.Host, WebAddress.WithoutFragment(address), Plain(StructuredData.Text(item, snippet))));
            }
        }

        return pages;
    }

    private static string Plain(string? text)
    {
        string cut = TextFolding.Tidy(text, 1000);
        try
        {
            return PlainText.Of(WebUtility.HtmlDecode(_mark.Replace(cut, "")), 300);
        }
        catch (RegexMatchTimeoutException)
        {
            return PlainText.Of(cut, 300);
        }
    }
}
