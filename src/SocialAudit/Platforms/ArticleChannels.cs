namespace SocialAudit.Platforms;

/// <summary>The networks that the article calls the most important ones for a community centre, in its order; the blog, its fifth, is no network.</summary>
internal static class ArticleChannels
{
    public static IReadOnlyList<string> Networks { get; } = ["facebook", "x", "youtube", "flickr"];
}
