using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SocialAudit.History.Recurring;

/// <summary>Mails a summary, over a secure connection or not at all.</summary>
/// <param name="trust">Decides on the server's certificate; the system does unless told.</param>
public sealed class MailSender(RemoteCertificateValidationCallback? trust = null)
{
    private const int _timeout = 60_000;

    /// <summary>Checks addresses before anything is set up.</summary>
    /// <exception cref="RecurringException">One is none, or there is none to send to.</exception>
    public static void Check(MailSettings settings)
    {
        foreach (string address in settings.To.Concat([settings.From]).DefaultIfEmpty(""))
        {
            _ = Mailbox(address);
        }

        if (settings.To.Count == 0 || Uri.CheckHostName(settings.Server) == UriHostNameType.Unknown)
        {
            throw new RecurringException(RecurringProblem.BadMailAddress, settings.To.Count == 0 ? "" : settings.Server);
        }
    }

    /// <summary>Mails a summary.</summary>
    /// <param name="settings">Where and as whom.</param>
    /// <param name="password">The password of the user; null where the server asks for none.</param>
    /// <param name="summary">What is said.</param>
    /// <param name="date">The date of the message.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="RecurringException">The server can't be reached or trusted, or does not take it.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task SendAsync(MailSettings settings, string? password, RunSummary summary, DateTimeOffset date, CancellationToken cancel)
    {
        Check(settings);
        using MimeMessage message = new() { Subject = TextFolding.Tidy(summary.Subject), Date = date, Body = new TextPart("plain") { Text = summary.Text.Replace("\n", "\r\n") } };
        message.From.Add(Mailbox(settings.From));
        message.To.AddRange(settings.To.Select(Mailbox));

        // So that no answering machine answers.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using CarefulSmtpClient client = new() { Timeout = _timeout };
        if (trust is not null)
        {
            client.ServerCertificateValidationCallback = trust;
        }

        string where = $"{settings.Server}:{settings.Port}";
        await ConnectAsync(client, settings, where, cancel).ConfigureAwait(false);
        await SignInAsync(client, settings, password, where, cancel).ConfigureAwait(false);
        await HandInAsync(client, message, where, cancel).ConfigureAwait(false);
        if (client.Refused.Count > 0)
        {
            throw new RecurringException(RecurringProblem.MailAddressRefused, string.Join(", ", client.Refused));
        }
    }

    private static async Task ConnectAsync(CarefulSmtpClient client, MailSettings settings, string where, CancellationToken cancel)
    {
        // Never «when available»: whoever sits between could take the offer away, and read the password.
        SecureSocketOptions security = settings.Port == MailSettings.SecurePort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        try
        {
            await client.ConnectAsync(settings.Server, settings.Port, security, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NotSupportedException or SslHandshakeException)
        {
            throw new RecurringException(RecurringProblem.MailNotSecure, where, e);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException or ProtocolException or CommandException)
        {
            throw new RecurringException(RecurringProblem.MailUnreachable, where, e);
        }
    }

    private static async Task SignInAsync(CarefulSmtpClient client, MailSettings settings, string? password, string where, CancellationToken cancel)
    {
        if (settings.User is null || password is null)
        {
            return;
        }

        try
        {
            await client.AuthenticateAsync(settings.User, password, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AuthenticationException or NotSupportedException or SaslException)
        {
            // What the server said stays here: some say the password back.
            throw new RecurringException(RecurringProblem.MailDenied, where);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException or ProtocolException or CommandException)
        {
            throw new RecurringException(RecurringProblem.MailFailed, where);
        }
    }

    private static async Task HandInAsync(CarefulSmtpClient client, MimeMessage message, string where, CancellationToken cancel)
    {
        try
        {
            await client.SendAsync(message, cancel).ConfigureAwait(false);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted)
        {
            throw new RecurringException(RecurringProblem.MailAddressRefused, string.Join(", ", client.Refused), e);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.SenderNotAccepted)
        {
            throw new RecurringException(RecurringProblem.MailAddressRefused, e.Mailbox?.Address ?? where, e);
        }
        catch (ServiceNotAuthenticatedException e)
        {
            throw new RecurringException(RecurringProblem.MailDenied, where, e);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException or ProtocolException or CommandException)
        {
            throw new RecurringException(RecurringProblem.MailFailed, $"{where} ({TextFolding.Tidy(e.Message, 200)})", e);
        }

        try
        {
            await client.DisconnectAsync(quit: true, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException or ProtocolException or CommandException)
        {
            // The message is taken; that the server says no good-bye changes nothing.
        }
    }

    private static MailboxAddress Mailbox(string text) => MailboxAddress.TryParse(text, out MailboxAddress? mailbox) && mailbox.Address.IndexOf('@') > 0 && !text.Any(char.IsControl)
        ? mailbox
        : throw new RecurringException(RecurringProblem.BadMailAddress, TextFolding.Tidy(text, 100));
}
