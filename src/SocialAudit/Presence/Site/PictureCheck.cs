using System.Globalization;
using SocialAudit.Presence.Pages;

namespace SocialAudit.Presence.Site;

/// <summary>Do the pictures speak to whoever does not see them, people and search engines alike.</summary>
internal sealed class PictureCheck : IPresenceCheck
{
    private const int _mostNamed = 5;

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingPictures";

    public Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        int pictures = audit.Pages.Sum(p => p.Head.Pictures);
        int silent = audit.Pages.Sum(p => p.Head.PicturesWithoutTextCount);
        if (pictures > 0)
        {
            SitePage[] pages = [.. audit.Pages.Where(p => p.Head.PicturesWithoutTextCount > 0).Take(_mostNamed)];
            audit.Add(
                "Site.PictureText", Verdict.Confirmed, audit.Text(silent == 0 ? "PicturesGood" : "PicturesSilent", silent, pictures, audit.Pages.Count),
                silent.ToString(CultureInfo.InvariantCulture), silent == 0 ? null : "WithoutText",
                silent == 0 ? audit.MainPages() : [.. pages.Select(p => p.Answer.ToEvidence(p.Head.PicturesWithoutText.FirstOrDefault()))]);
        }

        return Task.CompletedTask;
    }
}
