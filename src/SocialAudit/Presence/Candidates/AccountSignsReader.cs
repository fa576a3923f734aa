using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Candidates;

/// <summary>Reads what ties an account's page, or what a platform's interface says of the account, to an organisation.</summary>
internal sealed class AccountSignsReader
{
    private const int _longestText = 200_000;
    private const int _mostValues = 20_000;
    private const int _longestEvidence = 200;

    private readonly Organisation _organisation;
    private readonly string _name;
    private readonly string _city;
    private readonly Uri? _site;
    private readonly Regex? _siteText;

    public AccountSignsReader(Organisation organisation, PlatformCatalogue platforms)
    {
        _organisation = organisation;
        _name = Padded(organisation.Name);
        _city = Padded(organisation.City ?? "");

        // A page of a network as site: its host is everybody's.
        _site = organisation.Website is { } site && !platforms.IsPlatform(site.IdnHost) ? site : null;
        _siteText = _site is null ? null : new Regex(
            $@"(?<![\w.@-]){Regex.Escape(WebAddress.BareHost(_site))}(?![\w-]|\.\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The signs of an answer, and what stands in the account's place if something does: a login, a parked domain.</summary>
    public async Task<(AccountSigns Signs, PageObstacle Obstacle)> ReadAsync(WebAnswer answer, string handle, CancellationToken cancel)
    {
        if (!ParsedPage.IsPage(answer))
        {
            return (OfText("", Flatten(answer.Body), [], handle), PageObstacle.None);
        }

        using ParsedPage page = await ParsedPage.ParseAsync(PageRole.Other, answer, cancel).ConfigureAwait(false);
        IEnumerable<string?> metas = page.Elements("meta")
            .Where(m => m.GetAttribute("name") is "description" || m.GetAttribute("property") is "og:title" or "og:site_name" or "og:description")
            .Select(m => m.GetAttribute("content"));
        string title = TextFolding.Tidy(page.Document.Title);
        string head = string.Join("\n", new[] { title }.Concat(page.Elements("h1").Select(h => TextFolding.Tidy(h.TextContent))).Concat(metas));
        return (OfText(head, page.Text, page.Links().Select(l => l.Target), handle) with { Title = title.Length == 0 ? null : title }, PageObstacles.Of(page));
    }

    private AccountSigns OfText(string head, string text, IEnumerable<Uri> links, string handle)
    {
        text = text.Length > _longestText ? text.Substring(0, _longestText) : text;
        string foldedHead = Padded(head);
        string foldedText = Padded(text);
        return new AccountSigns
        {
            SiteLink = FindLink(links) ?? FindWritten(head, handle) ?? FindWritten(text, handle),
            NameInHead = _name.Length > 2 && foldedHead.Contains(_name),
            NameInText = _name.Length > 2 && foldedText.Contains(_name),
            Initials = NameMatch.HasInitials(head.Length > 0 ? head : text, _organisation),
            City = _city.Length > 2 && (foldedHead.Contains(_city) || foldedText.Contains(_city)),
        };
    }

    private string? FindLink(IEnumerable<Uri> links) => _site is null ? null
        : links.FirstOrDefault(l => WebAddress.SameSite(l, _site)) is { } link ? TextFolding.Tidy(link.AbsoluteUri, _longestEvidence) : null;

    private string? FindWritten(string text, string handle)
    {
        // A handle that is the site's name stands on its own page anyway.
        if (_siteText is null || handle.IndexOf(WebAddress.BareHost(_site!), StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return null;
        }

        try
        {
            return _siteText.Match(text) is { Success: true } match ? match.Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>All texts of a JSON answer, a line each; of another, its letters.</summary>
    private static string Flatten(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            StringBuilder text = new();
            Stack<JsonElement> open = new([document.RootElement]);
            for (int read = 0; open.Count > 0 && read < _mostValues && text.Length < _longestText; read++)
            {
                JsonElement value = open.Pop();
                switch (value.ValueKind)
                {
                    case JsonValueKind.Object:
                        Push(open, value.EnumerateObject().Select(p => p.Value));
                        break;
                    case JsonValueKind.Array:
                        Push(open, value.EnumerateArray());
                        break;
                    case JsonValueKind.String:
                        text.Append(value.GetString()).Append('\n');
                        break;
                }
            }

            return text.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, _longestText));
        }
    }

    private static void Push(Stack<JsonElement> open, IEnumerable<JsonElement> values)
    {
        foreach (JsonElement value in values.Take(_mostValues))
        {
            open.Push(value);
        }
    }

    private static string Padded(string text) => $" {TextFolding.Fold(text)} ";
}
