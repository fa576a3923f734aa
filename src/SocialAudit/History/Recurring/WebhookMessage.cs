using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SocialAudit.History.Recurring;

/// <summary>A summary as JSON, as a room takes it. What pages say in it is text: it makes no links, and calls nobody.</summary>
public static class WebhookMessage
{
    // What Markdown reads as more than text.
    private const string _marks = "\\`*_[]<>~|#";

    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body to post.</summary>
    public static string Of(RunSummary summary, WebhookForm form)
    {
        object body = form switch
        {
            WebhookForm.Teams => Card(summary),
            WebhookForm.Slack => new { text = $"*{Slack(summary.Subject)}*\n{Slack(summary.Text)}" },
            _ => new { text = $"**{Markdown(summary.Subject)}**\n{string.Join("\n", summary.Lines.Select(Line))}" },
        };
        return JsonSerializer.Serialize(body, _options);
    }

    /// <summary>A workflow takes a message that has a card attached.</summary>
    private static object Card(RunSummary summary)
    {
        Dictionary<string, object>[] blocks =
        [
            new() { ["type"] = "TextBlock", ["text"] = Markdown(summary.Subject), ["weight"] = "Bolder", ["size"] = "Medium", ["wrap"] = true },
            .. summary.Lines.Where(l => l.Length > 0).Select(l => new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = Line(l), ["wrap"] = true, ["spacing"] = "Small" }),
        ];
        Dictionary<string, object> card = new() { ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json", ["type"] = "AdaptiveCard", ["version"] = "1.4", ["body"] = blocks };
        return new { type = "message", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = card } } };
    }

    private static string Slack(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    // The mark of a list stays one.
    private static string Line(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? "- " + Markdown(line.Substring(2)) : Markdown(line);

    private static string Markdown(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        foreach (char c in text)
        {
            if (_marks.IndexOf(c) >= 0)
            {
                escaped.Append('\\');
            }

            // A room must not be called together by the title of a page: nothing follows the sign at once.
            escaped.Append(c).Append(c == '@' ? "\u200B" : "");
        }

        return escaped.ToString();
    }
}
