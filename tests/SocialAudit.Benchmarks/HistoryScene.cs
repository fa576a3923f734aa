using System.Globalization;
using SocialAudit.Presence;

namespace SocialAudit.Benchmarks;

/// <summary>Audits as those of a roster are, with evidence to each finding; from month to month a fifth of the checks turn out otherwise.</summary>
internal static class HistoryScene
{
    /// <summary>A month, in minutes.</summary>
    public const int Month = 43_200;

    private static readonly DateTimeOffset _start = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(-5));

    /// <summary>An audit of an organisation.</summary>
    /// <param name="organisation">The organisation's number.</param>
    /// <param name="minutes">How long after the first audit it was made.</param>
    /// <param name="findings">How many findings it has.</param>
    public static WebPresence Make(int organisation, int minutes, int findings)
    {
        string site = string.Create(CultureInfo.InvariantCulture, $"https://www.centre-{organisation}.example/");
        DateTimeOffset date = _start.AddMinutes(minutes);
        return new WebPresence
        {
            Organisation = new Organisation { Name = $"Centre communautaire numéro {organisation}", Initials = "CCN", Website = new Uri(site) },
            Date = date,
            Language = "fr",
            Website = new Uri(site),
            Title = $"Centre communautaire numéro {organisation} – Accueil",
            Levels = [.. new[] { "Site", "Findability", "Contact", "Blog", "Newsletter", "SocialNetworks" }.Select((area, i) => new AreaLevel { Area = area, Name = area, Level = (organisation + i) % 5, Aim = 4 })],
            Findings = [.. Enumerable.Range(0, findings).Select(i => new Finding
            {
                Check = $"Area{i % 6}.Check{i}",
                Verdict = (Verdict)((organisation + i + (i % 5 == 0 ? 2 * (minutes / Month) : 0)) % 5),
                Message = $"La page d’accueil du centre {organisation} répond à la vérification {i}, et ce qu’elle montre a été lu en entier.",
                Reason = i % 5 == 0 ? "Timeout" : null,
                Value = $"{site}page-{i}",
                Evidence = [new Evidence { Address = $"{site}page-{i}", Status = 200, Time = date.AddSeconds(i), Detail = $"<a href=\"/page-{i}\">Nous joindre</a>" }],
            })],
        };
    }
}
