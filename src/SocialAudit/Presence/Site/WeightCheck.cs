using System.Globalization;
using SocialAudit.Web;

namespace SocialAudit.Presence.Site;

/// <summary>How much does a telephone load to show the home page: the page, and the pictures, styles and scripts that it loads from the site itself.</summary>
internal sealed class WeightCheck : IPresenceCheck
{
    private const string _check = "Site.Weight";
    private const double _mebibyte = 1048576.0;
    private const int _mostAsked = 30;

    // The median home page weighs some 2.5 MB (HTTP Archive, 2025); twice that is slow on a telephone's connection.
    private const double _heavy = 5 * _mebibyte;

    public PresenceArea Area => PresenceArea.Site;

    public string Activity => "DoingWeight";

    public async Task RunAsync(PresenceAudit audit, CancellationToken cancel)
    {
        if (audit.Home is not { } home)
        {
            return;
        }

        Evidence evidence = home.Answer.ToEvidence();
        if (home.Answer.Truncated)
        {
            bool isTooLarge = home.Answer.BytesRead >= audit.Session.Settings.MaximumBytes;
            string limit = audit.Language.Number(audit.Session.Settings.MaximumBytes / _mebibyte);
            audit.Add(_check, Verdict.Confirmed, audit.Text(isTooLarge ? "SiteTooLarge" : "SiteBroken", limit), reason: isTooLarge ? "TooLarge" : "Truncated", evidence: evidence);
            return;
        }

        long total = home.Answer.BytesRead;
        int unweighed = 0;
        WebAnswer? heaviest = null;
        Uri[] resources = [.. home.Head.Resources.Where(r => WebAddress.SameSite(r, home.Address)).Take(_mostAsked)];
        foreach (Uri resource in resources)
        {
            WebAnswer answer = await audit.Session.Web.HeadAsync(resource, cancel).ConfigureAwait(false);
            if (answer is not { IsSuccess: true, Length: { } length })
            {
                unweighed++;
                continue;
            }

            total += length;
            heaviest = length > (heaviest?.Length ?? 0) ? answer : heaviest;
        }

        string weight = audit.Language.Number(Math.Max(0.01, total / _mebibyte));
        string message = audit.Text(total > _heavy ? "WeightHeavy" : "WeightGood", weight, resources.Length - unweighed, unweighed);
        audit.Add(_check, Verdict.Confirmed, message, total.ToString(CultureInfo.InvariantCulture), total > _heavy ? "Heavy" : null, heaviest is null ? [evidence] : [evidence, heaviest.ToEvidence(audit.Text("WeightHeaviest"))]);
    }
}
