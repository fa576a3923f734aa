using AngleSharp.Dom;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Search;

/// <summary>Reads the results of a page that a browser saved from a search engine, by how the page is built and not by what its classes are called.</summary>
/// <param name="engines">The engines whose pages are read.</param>
/// <param name="language">The language of the errors.</param>
internal sealed class SearchPageReader(SearchEngineCatalogue engines, Language language)
{
    // Relative links are read as the engine's own; it is known once the page is read.
    private static readonly Uri _nowhere = new("https://saved.invalid/");

    private const int _longestQuery = 300;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="SearchFormatException">It shows no results; the message says what it shows, the remedy what to do.</exception>
    public async Task<SearchListing> ReadAsync(string path, CancellationToken cancel)
    {
        SavedPage saved = SavedPage.Read(path, language);
        DateTimeOffset time = new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
        WebAnswer answer = new()
        {
            Address = saved.Address ?? _nowhere,
            FinalAddress = saved.Address ?? _nowhere,
            Status = 200,
            ContentType = saved.ContentType,
            Body = saved.Markup,
            Time = time,
        };
        using ParsedPage page = await ParsedPage.ParseAsync(PageRole.Other, answer, cancel).ConfigureAwait(false);
        SearchEngine? engine = EngineOf(page, saved.Address, out bool isSure);
        Uri address = saved.Address ?? engine?.Site ?? _nowhere;
        IReadOnlyList<ResultLink> links = engine is null || !isSure ? [] : new ResultLinks(engines).Of(page, address);
        IReadOnlyList<FoundPage> found = new ResultBlocks(page, links, engines.Words).Results(links);
        if (found.Count == 0)
        {
            throw Problem(page, engine, saved.Address);
        }

        string? query = QueryOf(page, engine!, saved.Address);
        string shown = saved.Address is not null && engines.Of(saved.Address) is not null ? saved.Address.AbsoluteUri : System.IO.Path.GetFileName(path);
        return new SearchListing { Engine = engine!.Name, Query = query, Pages = found, Evidence = new Evidence { Address = shown, Time = time, Detail = System.IO.Path.GetFileName(path) } };
    }

    /// <summary>
    /// The engine by the address that the page was saved from, or that it calls its own; else by its form, its title and its links, which
    /// other pages have too: then only a page that shows what was searched for is one of results.
    /// </summary>
    private SearchEngine? EngineOf(ParsedPage page, Uri? savedFrom, out bool isSure)
    {
        isSure = true;
        if (savedFrom is not null)
        {
            return engines.Of(savedFrom) ?? engines.Engines.FirstOrDefault(e => e.IsOwn(savedFrom));
        }

        IEnumerable<string?> own = page.Elements("base").Concat(page.Elements("link").Where(e => e.HasRel("canonical"))).Select(e => e.GetAttribute("href"))
            .Concat(page.Elements("meta").Where(e => e.GetAttribute("property") == "og:url").Select(e => e.GetAttribute("content")));
        if (FirstOf(own) is { } named)
        {
            return named;
        }

        bool hasQuery = BoxOf(page) is not null;
        isSure = hasQuery;
        IEnumerable<string?> told = page.Elements("link").Where(e => e.HasRel("search")).Select(e => e.GetAttribute("href")).Concat(page.Elements("form").Select(e => e.GetAttribute("action")));
        string[] parts = TitleParts(page);
        string last = TextFolding.Fold(page.Document.Title ?? "").Split(' ').Last();
        return FirstOf(told)
            ?? engines.Engines.FirstOrDefault(e => parts.Skip(1).Any(p => p == e.Id || e.Titles[0] == p) || (hasQuery && last == e.Id))
            ?? engines.Engines.Where(e => hasQuery && page.Links().Any(l => e.IsAt(l.Target))).OrderByDescending(e => page.Links().Count(l => e.IsAt(l.Target))).FirstOrDefault();
    }

    private SearchEngine? FirstOf(IEnumerable<string?> addresses) =>
        addresses.Select(SavedPage.ToAddress).OfType<Uri>().Select(a => engines.Engines.FirstOrDefault(e => e.IsOwn(a))).FirstOrDefault(e => e is not null);

    /// <summary>What stands in the box to search with; null where it is empty, or there is none.</summary>
    private static string? BoxOf(ParsedPage page) => page.Elements("textarea").Concat(page.Elements("input")).Where(e => e.GetAttribute("name") == "q")
        .Select(e => Given(e.GetAttribute("value")) ?? Given(e.TextContent)).FirstOrDefault(q => q is not null);

    private string? QueryOf(ParsedPage page, SearchEngine engine, Uri? savedFrom)
    {
        string? query = savedFrom is not null && engine.IsAt(savedFrom) ? SearchEngineCatalogue.QueryValue(savedFrom, "q") : null;
        query = Given(query) ?? BoxOf(page);
        if (query is null)
        {
            // «centre du moulin - Recherche Google», «centre du moulin at DuckDuckGo»: what the engine puts after it is cut off.
            string title = TextFolding.Tidy(page.Document.Title);
            int end = Math.Max(title.LastIndexOf(" - ", StringComparison.Ordinal), title.LastIndexOf(" at ", StringComparison.Ordinal));
            query = end > 0 && engine.Titles.Contains(TextFolding.Fold(title.Substring(end + 3))) ? title.Substring(0, end) : null;
        }

        return query is null ? null : Given(PlainText.Of(query, _longestQuery));
    }

    private SearchFormatException Problem(ParsedPage page, SearchEngine? engine, Uri? savedFrom)
    {
        string text = TextFolding.Fold(page.Document.Title + " " + page.Text);
        bool Says(IReadOnlyList<string> phrases) => phrases.Any(p => text.Contains(p));

        bool isConsent = savedFrom?.Host.StartsWith("consent.", StringComparison.OrdinalIgnoreCase) == true
            || page.Elements("form").Any(f => SavedPage.ToAddress(f.GetAttribute("action"))?.Host.StartsWith("consent.", StringComparison.OrdinalIgnoreCase) == true);
        bool isCaptcha = savedFrom?.AbsolutePath.StartsWith("/sorry", StringComparison.Ordinal) == true || page.Document.QuerySelector("[data-sitekey]") is not null;
        if (isCaptcha || Says(engines.Words.Captcha))
        {
            return new SearchFormatException("CaptchaPage", language.Text("SearchCaptcha"), language.Text("RemedySearchCaptcha"));
        }

        if (isConsent || Says(engines.Words.Consent))
        {
            return new SearchFormatException("ConsentPage", language.Text("SearchConsent"), language.Text("RemedySearchConsent"));
        }

        return engine is null
            ? new SearchFormatException("NotSearchPage", language.Text("SearchNotAPage", string.Join(", ", engines.Engines.Select(e => e.Name))), language.Text("RemedySearchSaveAgain"))
            : new SearchFormatException("NoResult", language.Text("SearchNoResult", engine.Name), language.Text("RemedySearchSaveAgain"));
    }

    private static string[] TitleParts(ParsedPage page) =>
        [.. TextFolding.Tidy(page.Document.Title).Replace(" at ", " - ").Split(['-', '–', '|']).Select(TextFolding.Fold).Where(p => p.Length > 0)];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
}
