using System.Text.Json;
using SocialAudit.Presence.Domain;
using SocialAudit.Presence.Profiles.Verification;

namespace SocialAudit.Presence.Listings;

/// <summary>What a wiki's interface answered (mediawiki.org: API:Etiquette): asked one question at a time, and none while its servers lag.</summary>
internal static class WikimediaAnswer
{
    /// <summary>Asks a question.</summary>
    public static Task<JsonAnswer> AskAsync(PresenceAudit audit, string host, string question, CancellationToken cancel)
    {
        Uri address = new($"https://{host}/w/api.php?{question}&format=json&maxlag=5");
        return audit.Session.Turns.AskAsync(address, TimeSpan.Zero, () => JsonAnswer.AskAsync(audit.Session.Web, address, "application/json", cancel), cancel);
    }

    /// <summary>A stable word for why an answer tells nothing; it may be a refusal under a status of success.</summary>
    public static string ReasonOf(JsonAnswer answer) =>
        answer.Root is { } root && ApiText.Object(root, "error") is { } error
            ? ApiText.String(error, "code") == "maxlag" ? "Maxlag" : "ApiError"
            : answer.Answer.Reason ?? (answer.Answer.Truncated ? "Truncated" : "NoAnswer");

    /// <summary>The same in a few words of the audit's language.</summary>
    public static string WhyNot(PresenceAudit audit, JsonAnswer answer) => ReasonOf(answer) is "Maxlag" or "ApiError" ? audit.Text("Why" + ReasonOf(answer)) : answer.WhyNot(audit);

    /// <summary>An object of an answer; null where the answer has none, or is a refusal.</summary>
    public static JsonElement? Part(JsonAnswer answer, string name) =>
        answer.Root is { } root && ApiText.Object(root, "error") is null ? ApiText.Object(root, name) : null;
}
