using SocialAudit.Web;

namespace SocialAudit.History.Recurring;

/// <summary>Posts a summary to a room's address, which is a secret and is never said.</summary>
/// <param name="web">The way to the network, which refuses private addresses.</param>
public sealed class WebhookSender(WebService web)
{
    private const int _longestAnswer = 64 * 1024;

    /// <summary>Reads the address; only https is taken.</summary>
    /// <exception cref="RecurringException">It is none.</exception>
    public static Uri Parse(string secret) => WebAddress.TryParse(secret, out Uri address) && address.Scheme == Uri.UriSchemeHttps
        ? address
        : throw new RecurringException(RecurringProblem.WebhookBadAddress, RunSecrets.Webhook);

    /// <summary>Posts the summary.</summary>
    /// <exception cref="RecurringException">The room does not take it; the words name its host and nothing more of its address.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task SendAsync(Uri address, WebhookForm form, RunSummary summary, CancellationToken cancel)
    {
        WebQuestion question = new()
        {
            Address = address,
            Method = HttpMethod.Post,
            Body = WebhookMessage.Of(summary, form),
            Headers = ["Content-Type: application/json; charset=utf-8", "Accept: */*"],
            FollowRedirects = false,
            MaximumBytes = _longestAnswer,
        };
        WebAnswer answer = await web.AskAsync(question, cancel).ConfigureAwait(false);
        if (answer.Failure != WebFailure.None)
        {
            throw new RecurringException(RecurringProblem.WebhookUnreachable, $"{address.Host} ({answer.Failure})");
        }

        if (!answer.IsSuccess)
        {
            throw new RecurringException(RecurringProblem.WebhookRefused, $"{address.Host} (HTTP {answer.Status})");
        }
    }
}
