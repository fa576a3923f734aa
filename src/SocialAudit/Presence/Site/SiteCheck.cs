using System.Text.RegularExpressions;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>What the home page says of itself to browsers, search engines and networks.</summary>
internal sealed class SiteCheck : IPresenceCheck
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    // On folded words: what a program puts there until somebody writes better.
    private static readonly Regex _defaultTitle = new(
        @"^(?:home(?: page)?|accueil|page d accueil|bienvenue|welcome|index|untitled(?: document| page)?|sans titre|new page|nouvelle page|my (?:site|website|blog|wordpress(?: site| blog)?)|mon (?:site|blog|blogue)|website|site web|mysite|wordpress)$",
        RegexOptions.CultureInvariant, _timeout);

    private static readonly Regex _defaultDescription = new(
        @"^(?:just another wordpress (?:site|weblog)|un site utilisant wordpress|encore un site wordpress|un autre site (?:utilisant )?wordpress|my wordpress blog|mon blog wordpress|joomla .*|your description here|description|votre description|lorem ipsum .*|a great website|site description|add your (?:site )?description.*)$",
        RegexOptions.CultureInvariant, _timeout);

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingSite";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is not { } home)
        {
            return;
        }

        ReportAddress(audit, home);
        ReportTitle(audit, home);
        ReportDescription(audit, home);
        ReportLanguage(audit, home);
        Evidence page = home.Answer.ToEvidence();
        audit.AddShown("Site.Viewport", home.Head.HasViewport, home.IsWhole, audit.Text("SiteViewport"), audit.Text("SiteNoViewport"), null, page);
        ReportHeadings(audit, home);
        ReportCanonical(audit, home);
        ReportSharing(audit, home);
        ReportStructuredData(audit);
        await ReportIconAsync(audit, home, cancel).ConfigureAwait(false);
    }

    private static void ReportAddress(PresenceAudit audit, SitePage home)
    {
        WebAnswer answer = home.Answer;
        if (answer.Redirects.Count > 0)
        {
            string way = string.Join(" → ", answer.Redirects.Select(r => r.Address.AbsoluteUri).Append(answer.FinalAddress.AbsoluteUri));
            audit.Add("Site.Redirect", Verdict.Confirmed, audit.Text("SiteRedirects", way), answer.FinalAddress.AbsoluteUri, evidence:
                [.. answer.Redirects.Select(r => new Evidence { Address = r.Address.AbsoluteUri, Status = r.Status, Time = answer.Time })]);
        }
    }

    private static void ReportTitle(PresenceAudit audit, SitePage home)
    {
        Evidence evidence = home.Answer.ToEvidence(home.Title);
        if (_defaultTitle.IsMatch(TextFolding.Fold(home.Title)))
        {
            audit.Add("Site.Title", Verdict.Confirmed, audit.Text("SiteTitleDefault", home.Title), home.Title, "Default", evidence);
            return;
        }

        audit.AddShown("Site.Title", home.Title.Length > 0, home.IsWhole, audit.Text("SiteTitle", home.Title), audit.Text("SiteNoTitle"), home.Title, evidence);
    }

    private static void ReportDescription(PresenceAudit audit, SitePage home)
    {
        string? description = home.Head.Description;
        Evidence evidence = home.Answer.ToEvidence(description);
        if (description is not null && _defaultDescription.IsMatch(TextFolding.Fold(description)))
        {
            audit.Add("Site.Description", Verdict.Confirmed, audit.Text("SiteDescriptionDefault", description), description, "Default", evidence);
            return;
        }

        audit.AddShown("Site.Description", description is not null, home.IsWhole, audit.Text("SiteDescription", description), audit.Text("SiteNoDescription"), description, evidence);
    }

    /// <summary>The language that a page claims: screen readers speak it aloud in that one, and browsers offer to translate from it.</summary>
    private static void ReportLanguage(PresenceAudit audit, SitePage home)
    {
        (string? claimed, string? spoken) = (home.Head.Language, home.Head.SpokenLanguage);
        Evidence evidence = home.Answer.ToEvidence(claimed);
        if (claimed is not null && spoken is not null && !claimed.StartsWith(spoken, StringComparison.OrdinalIgnoreCase))
        {
            audit.Add("Site.Language", Verdict.Confirmed, audit.Text("SiteLanguageOther", claimed, spoken), claimed, "OtherLanguage", evidence);
            return;
        }

        audit.AddShown("Site.Language", claimed is not null, home.IsWhole, audit.Text("SiteLanguage", claimed), audit.Text("SiteNoLanguage"), claimed, evidence);
    }

    private static void ReportHeadings(PresenceAudit audit, SitePage home)
    {
        IReadOnlyList<string> headings = home.Head.MainHeadings;
        string first = headings.FirstOrDefault() ?? "";
        Evidence evidence = home.Answer.ToEvidence(first.Length == 0 ? null : first);
        if (headings.Count > 1)
        {
            audit.Add("Site.Headings", Verdict.Confirmed, audit.Text("SiteHeadingsSeveral", headings.Count), first, "Several", evidence);
            return;
        }

        audit.AddShown("Site.Headings", headings.Count == 1, home.IsWhole, audit.Text("SiteHeading", first), audit.Text("SiteNoHeading"), first, evidence);
    }

    private static void ReportCanonical(PresenceAudit audit, SitePage home)
    {
        Uri? canonical = home.Head.Canonical;
        Evidence evidence = home.Answer.ToEvidence(canonical?.AbsoluteUri);
        if (canonical is not null && !WebAddress.SameSite(canonical, home.Address))
        {
            audit.Add("Site.Canonical", Verdict.Confirmed, audit.Text("SiteCanonicalOther", canonical), canonical.AbsoluteUri, "OtherSite", evidence);
            return;
        }

        audit.AddShown("Site.Canonical", canonical is not null, home.IsWhole, audit.Text("SiteCanonical", canonical), audit.Text("SiteNoCanonical"), canonical?.AbsoluteUri, evidence);
    }

    private static void ReportSharing(PresenceAudit audit, SitePage home)
    {
        (string? title, string? picture) = (home.Head.ShareTitle, home.Head.SharePicture);
        Evidence evidence = home.Answer.ToEvidence(title ?? picture);
        if ((title is null) != (picture is null))
        {
            audit.Add("Site.OpenGraph", Verdict.Confirmed, audit.Text(picture is null ? "SiteSharingNoPicture" : "SiteSharingNoTitle"), title ?? picture, "Incomplete", evidence);
            return;
        }

        audit.AddShown("Site.OpenGraph", title is not null, home.IsWhole, audit.Text("SiteSharing", title), audit.Text("SiteNoSharing"), title, evidence);
    }

    private static void ReportStructuredData(PresenceAudit audit)
    {
        SitePage? page = audit.Pages.FirstOrDefault(p => p.Head.OrganisationTypes.Count > 0);
        string type = page?.Head.OrganisationTypes[0] ?? "";
        audit.AddShown(
            "Site.StructuredData", page is not null, audit.ReadWhole, audit.Text("SiteStructuredData", type), audit.Text("SiteNoStructuredData"), type,
            page is null ? audit.MainPages() : [page.Answer.ToEvidence(type)]);
    }

    /// <summary>The little picture in the browser's tab: the one that the page names, else the one at the usual place.</summary>
    private static async Task ReportIconAsync(PresenceAudit audit, SitePage home, CancellationToken cancel)
    {
        Uri address = home.Head.Icon ?? new Uri(home.Address, "/favicon.ico");
        if (!WebAddress.SameSite(address, home.Address))
        {
            audit.Add("Site.Icon", Verdict.Declared, audit.Text("SiteIcon", address), address.AbsoluteUri, evidence: home.Answer.ToEvidence(address.AbsoluteUri));
            return;
        }

        WebAnswer answer = await audit.Session.Web.HeadAsync(address, cancel).ConfigureAwait(false);
        if (ParsedPage.IsPage(answer))
        {
            // A server that answers everything with a page says nothing of a picture.
            audit.Add("Site.Icon", Verdict.Unknown, audit.Text("SiteIconUnknown", address, audit.Text("WhyNoPicture")), address.AbsoluteUri, "NotAPicture", answer.ToEvidence());
            return;
        }

        if (answer.IsSuccess || answer.IsMissing)
        {
            audit.AddShown("Site.Icon", answer.IsSuccess, home.IsWhole, audit.Text("SiteIcon", address), audit.Text("SiteNoIcon"), address.AbsoluteUri, answer.ToEvidence());
            return;
        }

        audit.Add("Site.Icon", Verdict.Unknown, audit.Text("SiteIconUnknown", address, audit.WhyNot(answer)), address.AbsoluteUri, answer.Reason, answer.ToEvidence());
    }
}
