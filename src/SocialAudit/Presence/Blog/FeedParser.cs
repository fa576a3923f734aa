using System.Text;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads RSS, RDF, Atom and JSON feeds as they are really written.</summary>
internal static class FeedParser
{
    private static readonly Regex _feedType = new(@"\b(?:rss|atom|rdf)\b|feed\+json", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex _feedStart = new(@"<(?:rss|feed|rdf:RDF)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a feed.</summary>
    /// <param name="answer">What came; one that was cut off gives the entries that came.</param>
    /// <param name="now">A date more than a day after it can't be believed.</param>
    /// <param name="feed">What the feed says.</param>
    /// <returns>False when it is no feed.</returns>
    public static bool TryParse(WebAnswer answer, DateTimeOffset now, out FeedContent feed)
    {
        string text = MarkupText.Decode(answer.Body, answer.ContentType).TrimStart();
        feed = null!;
        try
        {
            FeedContent? read = text.StartsWith("{", StringComparison.Ordinal) ? JsonFeed.Read(text, now)
                : FeedDocument.Read(text) is { } document ? FeedEntries.Read(document, now)
                : null;
            if (read is null)
            {
                return false;
            }

            feed = read with { IsWhole = read.IsWhole && !answer.Truncated };
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            // Text made to be slow to read is no feed.
            return false;
        }
    }

    /// <summary>True when an answer that is no feed was meant as one: by its type, or by how it begins.</summary>
    public static bool IsMeantAsFeed(WebAnswer answer)
    {
        string type = answer.ContentType ?? "";
        string start = Encoding.ASCII.GetString(answer.Body, 0, Math.Min(answer.Body.Length, 512));
        return type.IndexOf("html", StringComparison.OrdinalIgnoreCase) < 0
            && (_feedType.IsMatch(type) || _feedStart.IsMatch(start));
    }
}
