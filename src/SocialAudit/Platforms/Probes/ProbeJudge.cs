using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Platforms.Probes;

/// <summary>Reads an answer by a probe's rules: «yes», «no», or why it cannot be told.</summary>
internal sealed class ProbeJudge(PlatformProbe probe)
{
    private static readonly Regex _login = new(
        @"(?:^|[/._-])(?:log-?in|sign-?in|sign-?up|register|auth(?:orize|enticate)?|oauth2?|sso|consent|captcha|checkpoint|challenge|verify|blocked|denied)(?:[/._?-]|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    private readonly ProbeText _exists = new(probe.ExistsText);
    private readonly ProbeText _missing = new(probe.MissingText);
    private readonly ProbeText _refused = new(probe.RefusedText);

    public ProbeResult Judge(WebAnswer answer, string handle)
    {
        if (answer.Status is not { } status)
        {
            return ProbeResult.Unknown(answer.Reason!);
        }

        if (status is 401 or 403 or 407 or 408 or 425 or 429 or 430 or >= 500)
        {
            return ProbeResult.Unknown("Http" + status);
        }

        if (answer.Truncated)
        {
            return ProbeResult.Unknown("Truncated");
        }

        if (_refused.FindIn(answer.Body, null) is { } refusal)
        {
            return ProbeResult.Unknown("Refused", refusal);
        }

        string? existsWord = _exists.FindIn(answer.Body, answer.Location);
        string? missingWord = _missing.FindIn(answer.Body, answer.Location, wholeAnswers: true);
        bool saysYes = IsExistsCode(status) && (_exists.IsEmpty ? missingWord is null : existsWord is not null);
        bool saysNo = IsMissingCode(status) && (_missing.IsEmpty || missingWord is not null);
        if (saysYes == saysNo)
        {
            return ProbeResult.Unknown(saysYes ? "Contradictory" : status is >= 200 and < 300 ? "UnexpectedAnswer" : "Http" + status);
        }

        if (status is < 300 or >= 400)
        {
            // A guard's page comes with a status of success, or with a refusal: 404 is the site's own, and so are the words of a «no».
            return status < 300 && (saysYes || missingWord is null or { Length: < ProbeText.Telling }) && ChallengePage.Is(answer) ? ProbeResult.Unknown("Challenge") : saysYes ? JudgeYes(answer, handle, existsWord) : new ProbeResult(ProbeVerdict.Missing, Detail: missingWord);
        }

        return saysYes ? new ProbeResult(ProbeVerdict.Exists, Detail: existsWord) : JudgeRedirect(answer, handle);
    }

    private bool IsExistsCode(int status) => probe.ExistsCodes.Count > 0
        ? probe.ExistsCodes.Contains(status)
        : status is >= 200 and < 300 && !(_missing.IsEmpty && probe.MissingCodes.Contains(status));

    private bool IsMissingCode(int status) => probe.MissingCodes.Count > 0
        ? probe.MissingCodes.Contains(status)
        : status is 404 or 410 || (!_missing.IsEmpty && status is >= 200 and < 300);

    /// <summary>A redirect away from the handle, or to a login, is no page of an account.</summary>
    private static ProbeResult JudgeYes(WebAnswer answer, string handle, string? word)
    {
        if (answer.Redirects.Count > 0)
        {
            if (_login.IsMatch(answer.FinalAddress.AbsolutePath))
            {
                return ProbeResult.Unknown("LoginRequired", answer.FinalAddress.AbsoluteUri);
            }

            if (Names(answer.Address, handle) && !Names(answer.FinalAddress, handle))
            {
                return ProbeResult.Unknown("RedirectedElsewhere", answer.FinalAddress.AbsoluteUri);
            }
        }

        return new ProbeResult(ProbeVerdict.Exists, Detail: word);
    }

    /// <summary>A redirect says «no» where the rules name it, and it leads to no login, no other spelling of the same address and no other site.</summary>
    private ProbeResult JudgeRedirect(WebAnswer answer, string handle)
    {
        if (WebAddress.Resolve(answer.Address, answer.Location) is not { } target)
        {
            return ProbeResult.Unknown("InvalidRedirect", answer.Location);
        }

        string written = Uri.UnescapeDataString(target.AbsoluteUri);
        bool isSaid = probe.MissingRedirect is { } part
            ? written.IndexOf(part.Replace(HandleText.Place, handle), StringComparison.OrdinalIgnoreCase) >= 0
            : IsNear(answer.Address, target) && !_login.IsMatch(target.AbsolutePath) && !Names(target, handle);
        return isSaid ? new ProbeResult(ProbeVerdict.Missing, Detail: target.AbsoluteUri) : ProbeResult.Unknown("Redirected", target.AbsoluteUri);
    }

    private static bool Names(Uri address, string handle) => Uri.UnescapeDataString(address.Host + address.PathAndQuery).IndexOf(handle, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>True for hosts that share their last two labels: the same site, as far as names tell.</summary>
    private static bool IsNear(Uri one, Uri other) => LastLabels(one) == LastLabels(other);

    private static string LastLabels(Uri address)
    {
        string[] labels = WebAddress.BareHost(address).Split('.');
        return string.Join(".", labels.Skip(Math.Max(0, labels.Length - 2)));
    }
}
