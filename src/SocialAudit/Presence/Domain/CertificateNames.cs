using System.Globalization;
using System.Text.Json;
using SocialAudit.Presence.Pages;
using SocialAudit.Web;

namespace SocialAudit.Presence.Domain;

/// <summary>The names under a domain that certificates were made out for, as the public logs of certificates tell (crt.sh).</summary>
/// <param name="Answer">What crt.sh answered.</param>
/// <param name="KnowsDomain">True when the logs hold any certificate of the domain or under it.</param>
/// <param name="Names">The names, those with the newest certificate first; without wildcards, and whatever is no host's name.</param>
internal sealed record CertificateNames(JsonAnswer Answer, bool KnowsDomain, IReadOnlyList<string> Names)
{
    private const int _mostCertificates = 20_000;
    private const int _mostNames = 20_000;

    public static async Task<CertificateNames> AskAsync(WebService web, string domain, CancellationToken cancel)
    {
        JsonAnswer answer = await JsonAnswer.AskAsync(web, new Uri($"https://crt.sh/?q=%25.{domain}&output=json"), "application/json", cancel).ConfigureAwait(false);
        if (answer.Root is not { ValueKind: JsonValueKind.Array } list)
        {
            return new CertificateNames(answer with { Root = null }, false, []);
        }

        bool knows = false;
        Dictionary<string, DateTimeOffset> newest = [];
        foreach (JsonElement certificate in list.EnumerateArray().Take(_mostCertificates))
        {
            DateTimeOffset made = DateOf(StructuredData.Text(certificate, "not_before"));
            string lines = StructuredData.Text(certificate, "name_value") ?? "";
            foreach (string line in lines.Split('\n'))
            {
                // «*.centre.example» is no host; a certificate of a person holds an e-mail address.
                string written = line.Trim();
                bool isWildcard = written.StartsWith("*.", StringComparison.Ordinal);
                if (!DnsName.TryParse(isWildcard ? written.Substring(2) : written, out string name) || !DnsName.IsWithin(name, domain))
                {
                    continue;
                }

                knows = true;
                if (isWildcard || name == domain)
                {
                    continue;
                }

                if (newest.TryGetValue(name, out DateTimeOffset other) ? made > other : newest.Count < _mostNames)
                {
                    newest[name] = made;
                }
            }
        }

        return new CertificateNames(answer, knows, [.. newest.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Key)]);
    }

    private static DateTimeOffset DateOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : DateTimeOffset.MinValue;
}
