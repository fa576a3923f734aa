using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using SocialAudit.Tests.Web;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>A mail server on loopback (RFC 5321, STARTTLS of RFC 3207, AUTH PLAIN and LOGIN of RFC 4954) that keeps what it is handed.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly X509Certificate2 _certificate = TestCertificates.SelfSigned(["localhost"]);
    private readonly CancellationTokenSource _stopping = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersTls { get; init; } = true;

    /// <summary>The one user and password that are taken.</summary>
    public string Login { get; init; } = "tilleuls\0s3cret-word";

    /// <summary>An address that is not taken.</summary>
    public string? Refuses { get; init; }

    /// <summary>Whether a message is turned down after it was read.</summary>
    public bool RefusesMessage { get; init; }

    /// <summary>The messages that were handed in, as they came.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>Who they were for.</summary>
    public List<string> Recipients { get; } = [];

    /// <summary>What was said before the connection was secure.</summary>
    public List<string> Plain { get; } = [];

    /// <summary>Takes this server's certificate, and no other.</summary>
    public RemoteCertificateValidationCallback Trust => (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString();

    /// <summary>This server's certificate, for those who are told of it in a file.</summary>
    public string Certificate => _certificate.ExportCertificatePem();

    public void Dispose()
    {
        _stopping.Cancel();
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using TcpClient connection = client;
            Stream stream = client.GetStream();
            await SayAsync(stream, "220 mail.example ready");
            bool isSecure = false;
            while (await ReadAsync(stream) is { } line)
            {
                if (!isSecure)
                {
                    Plain.Add(line);
                }

                if (line == "STARTTLS" && OffersTls)
                {
                    await SayAsync(stream, "220 go ahead");
                    SslStream secure = new(stream);
                    await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stopping.Token);
                    (stream, isSecure) = (secure, true);
                }
                else
                {
                    await AnswerAsync(stream, line, isSecure);
                }
            }
        }
        catch (Exception e) when (e is IOException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went, did not like the certificate, or the test is over.
        }
    }

    private async Task AnswerAsync(Stream stream, string line, bool isSecure)
    {
        string[] words = line.Split(' ', 3);
        switch (words[0].ToUpperInvariant())
        {
            case "EHLO":
                await SayAsync(stream, isSecure ? "250-mail.example\r\n250 AUTH PLAIN" : OffersTls ? "250-mail.example\r\n250 STARTTLS" : "250-mail.example\r\n250 AUTH PLAIN");
                break;
            case "AUTH":
                string login = Encoding.UTF8.GetString(Convert.FromBase64String(words[2]));
                await SayAsync(stream, login.EndsWith('\0' + Login, StringComparison.Ordinal) ? "235 welcome" : $"535 no such login: {login.Replace('\0', ' ')}");
                break;
            case "RCPT":
                bool isRefused = Refuses is not null && line.Contains(Refuses, StringComparison.Ordinal);
                if (!isRefused)
                {
                    Recipients.Add(line);
                }

                await SayAsync(stream, isRefused ? "550 nobody of that name" : "250 fine");
                break;
            case "DATA":
                await SayAsync(stream, "354 go on");
                StringBuilder message = new();
                while (await ReadAsync(stream) is { } text && text != ".")
                {
                    message.Append(text).Append('\n');
                }

                Messages.Add(message.ToString());
                await SayAsync(stream, RefusesMessage ? "554 looks like an advertisement" : "250 taken");
                break;
            default:
                await SayAsync(stream, "250 fine");
                break;
        }
    }

    private Task SayAsync(Stream stream, string text) => Wire.WriteAsync(stream, text + "\r\n", _stopping.Token);

    private async Task<string?> ReadAsync(Stream stream)
    {
        List<byte> line = [];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stopping.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
