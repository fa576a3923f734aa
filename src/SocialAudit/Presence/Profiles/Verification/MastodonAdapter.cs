using System.Text.Json;
using System.Text.RegularExpressions;
using SocialAudit.Platforms;
using SocialAudit.Presence.Domain;
using SocialAudit.Web;

namespace SocialAudit.Presence.Profiles.Verification;

/// <summary>
/// Asks a server of the fediverse for one of its accounts: as Mastodon and its kin answer (docs.joinmastodon.org: accounts/lookup), else
/// by WebFinger (RFC 7033). A server that speaks neither tells nothing of its accounts.
/// </summary>
internal sealed class MastodonAdapter : IProfileAdapter
{
    private const string _accept = "application/json";
    private const int _posts = 40;
    private const int _mostFields = 10;

    private static readonly Regex _number = new(@"^[\w\-]{1,64}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public bool Serves(ProfileAddress profile, PlatformCatalogue platforms) => profile.Platform == "mastodon";

    public async Task<ProfileAnswer> AskAsync(AuditSession session, ProfileAddress profile, CancellationToken cancel)
    {
        string user = profile.Handle.TrimStart('@').Split('@')[0];
        Uri server = new($"https://{profile.Address.Authority}/");
        JsonAnswer answer = await JsonAnswer.AskAsync(session.Web, new Uri(server, $"/api/v1/accounts/lookup?acct={Uri.EscapeDataString(user)}"), _accept, cancel).ConfigureAwait(false);
        if (!WebAddress.SameSite(answer.Answer.FinalAddress, server))
        {
            // Another server answers, which knows its own accounts only: one of the same name there is somebody else's.
            return ProfileAnswer.Unknown("Redirected", answer.Answer.ToEvidence());
        }

        if (answer.Answer.Status == 404 && ApiText.Refusal(answer, "error") is "Record not found" and { } words)
        {
            return ProfileAnswer.Missing(answer.Answer, words);
        }

        if (answer.Root is { } root && Same(ApiText.Name(root, "username"), user) && ApiText.Name(root, "id") is { } id && _number.IsMatch(id))
        {
            return ApiText.IsTrue(root, "suspended")
                ? ProfileAnswer.Unknown("AccountSuspended", answer.Answer.ToEvidence())
                : await ShownAsync(session, server, answer, root, id, cancel).ConfigureAwait(false);
        }

        // Only a server that answered otherwise than Mastodon does is asked in another way.
        return answer.Answer.IsSuccess || answer.Answer.IsMissing
            ? await FingerAsync(session, server, user, answer, cancel).ConfigureAwait(false)
            : ProfileAnswer.Unknown(answer.Answer);
    }

    private static async Task<ProfileAnswer> ShownAsync(AuditSession session, Uri server, JsonAnswer answer, JsonElement account, string id, CancellationToken cancel)
    {
        string?[] fields = [.. JsonAnswer.Items(account, "fields").Take(_mostFields).Select(f => ApiText.String(f, "value"))];
        string? note = ApiText.String(account, "note");
        string? name = ApiText.Name(account, "display_name") ?? ApiText.Name(account, "username");
        List<DateTimeOffset> posts = [];
        List<Evidence> evidence = [answer.Answer.ToEvidence(name)];
        if (ApiText.Count(account, "statuses_count") != 0)
        {
            Uri address = new(server, $"/api/v1/accounts/{id}/statuses?exclude_reblogs=true&exclude_replies=true&limit={_posts}");
            JsonAnswer statuses = await JsonAnswer.AskAsync(session.Web, address, _accept, cancel).ConfigureAwait(false);
            evidence.Add(statuses.Answer.ToEvidence());
            if (statuses.Root is { ValueKind: JsonValueKind.Array } list)
            {
                // What it passes on of others is not its own.
                posts = [.. list.EnumerateArray().Take(_posts).Where(s => ApiText.Object(s, "reblog") is null).Select(s => ApiText.Date(s, "created_at", session.Now)).OfType<DateTimeOffset>()];
            }
        }

        return new ProfileAnswer
        {
            Outcome = ProfileOutcome.Shown,
            Name = name,
            Description = ApiText.Words($"{note} {string.Join(" ", fields)}"),
            Links = [.. ApiText.Links(note), .. fields.SelectMany(ApiText.Links)],
            Followers = ApiText.Count(account, "followers_count"),
            Posts = posts,
            LastPost = ApiText.Date(account, "last_status_at", session.Now),
            Evidence = evidence,
        };
    }

    private static async Task<ProfileAnswer> FingerAsync(AuditSession session, Uri server, string user, JsonAnswer lookup, CancellationToken cancel)
    {
        string account = $"acct:{user}@{server.Authority}";
        JsonAnswer answer = await JsonAnswer.AskAsync(
            session.Web, new Uri(server, $"/.well-known/webfinger?resource={Uri.EscapeDataString(account)}"), "application/jrd+json, application/json", cancel).ConfigureAwait(false);
        return answer.Root is { } root && (Same(ApiText.Name(root, "subject"), account) || JsonAnswer.Items(root, "aliases").Any(a => Same(JsonAnswer.TextOf(a), account)))
            ? new ProfileAnswer { Outcome = ProfileOutcome.Shown, Evidence = [lookup.Answer.ToEvidence(), answer.Answer.ToEvidence(account)] }
            : ProfileAnswer.Unknown("NotMastodon", lookup.Answer.ToEvidence(), answer.Answer.ToEvidence());
    }

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
