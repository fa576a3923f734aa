using System.Text.RegularExpressions;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads the date in the address of a post, as many programs put it there: <c>/2024/11/05/fete/</c>, <c>/2024/11/fete</c>, <c>/blog/2024-11-05-fete</c>.</summary>
internal static class DatedAddress
{

    // After the date comes the name of the post: without one it is the archive of a day or a month.
    private static readonly TieredRegex _date = new(
        @"/(?<year>(?:19|20)\d\d)(?:/(?<month>\d\d?)(?:/(?<day>\d\d?))?/(?=[^/\d]|\d+[^/\d])|-(?<month>\d\d)-(?<day>\d\d)[-_/](?=[^/])|(?<month>\d\d)(?<day>\d\d)-(?=[^/]))",
        RegexOptions.CultureInvariant);

    private static readonly TieredRegex _file = new(
        @"\.(?:pdf|docx?|xlsx?|pptx?|odt|zip|jpe?g|png|gif|svg|webp|mp[34]|m4[av]|ics|xml)$|/(?:uploads|files|images|media|wp-content)/|/page/\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The date; of a month alone, its first day; null when the address holds none, or is that of a file or an event.</summary>
    public static DateTimeOffset? Read(Uri address)
    {
        string path = address.AbsolutePath;
        if (_date.Match(path) is not { Success: true } match || _file.IsMatch(path) || FeedKinds.Of(address, "", "") != FeedKind.Posts)
        {
            return null;
        }

        string day = match.Groups["day"].Success ? match.Groups["day"].Value : "1";
        return WrittenDate.Parse($"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{day}");
    }
}
