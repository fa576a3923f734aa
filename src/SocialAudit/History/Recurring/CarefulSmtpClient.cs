using MailKit.Net.Smtp;
using MimeKit;

namespace SocialAudit.History.Recurring;

/// <summary>Hands a message in for all who can have it, and remembers who can't.</summary>
internal sealed class CarefulSmtpClient : SmtpClient
{
    private readonly List<string> _refused = [];

    /// <summary>The addresses that the server did not take.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <inheritdoc/>
    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => _refused.Add(mailbox.Address);

    /// <inheritdoc/>
    protected override void OnNoRecipientsAccepted(MimeMessage message) =>
        throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, SmtpStatusCode.MailboxUnavailable, string.Join(", ", _refused));
}
