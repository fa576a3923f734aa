namespace SocialAudit.History.Recurring;

/// <summary>What kind of room a summary is posted to.</summary>
public enum WebhookForm
{
    /// <summary>A workflow of Microsoft Teams: a message with an adaptive card.</summary>
    Teams,

    /// <summary>An incoming webhook of Slack.</summary>
    Slack,

    /// <summary>An incoming webhook of Mattermost.</summary>
    Mattermost,
}
