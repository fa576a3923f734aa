using System.Management.Automation;
using System.Text;
using MimeKit;
using SampleTown;
using SocialAudit.History.Recurring;
using SocialAudit.Tests.History.Recurring;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>An audit that recurs, as a volunteer sets it up and as the schedule runs it.</summary>
public sealed class RecurringCmdletTests : IDisposable
{
    private const string _run = "param($Folder) Invoke-WebPresenceAudit -Folder $Folder -Session $session";

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<SampleTownShell> _town = new(() => new SampleTownShell(more: "; $global:later = New-AuditSession -HostMap $Map -DnsServer $Dns -AsOf 2027-02-15"));

    private string Folder => _folder.File("audits");

    public void Dispose()
    {
        if (_town.IsValueCreated)
        {
            _town.Value.Dispose();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData("ScheduledTask", "ScheduleByWeek")]
    [InlineData("SystemdTimer", "OnCalendar=Mon *-*-* 05:15:00")]
    [InlineData("Cron", " * * 1 ")]
    public void WhatIf_gives_every_text_and_writes_nothing(string kind, string expected)
    {
        using HostedShell shell = new();

        PSObject schedule = shell.Single(
            "param($Folder, $Kind) Register-WebPresenceAudit -Name 'Centre' -Website centre.example -Folder $Folder -As $Kind -At '05:15' -DayOfWeek Monday -PowerShellPath /opt/pwsh -WhatIf -PassThru", Folder, kind);

        string[] texts = [.. ((IEnumerable<object>)schedule.Properties["Texts"].Value).Select(t => t.ToString()!)];
        Assert.Contains(texts, t => t.Contains(expected, StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("Invoke-WebPresenceAudit -Id 'web-presence'", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void The_runs_speak_the_language_that_the_volunteer_speaks_today()
    {
        using HostedShell shell = new("fr-CA");

        PSObject schedule = shell.Single("param($Folder) Register-WebPresenceAudit -Name 'Centre' -Folder $Folder -As Cron -PowerShellPath /opt/pwsh -WhatIf -PassThru", Folder);

        Assert.Equal("fr", schedule.Properties["Language"].Value);
    }

    [Theory]
    [InlineData("-Path ./none.csv", "FileNotFound")]
    [InlineData("-Name A -Id ../x", "RecurringInvalidId")]
    [InlineData("-Name A -At 1.02:00", "InvalidTime")]
    [InlineData("-Name A -At 330", "InvalidTime")]
    [InlineData("-Name A -Day 3 -DayOfWeek Friday", "DayTwice")]
    [InlineData("-Name A -MailServer smtp.centre.example", "RecurringBadMailAddress")]
    [InlineData("-Name A -Store $Store", "RecurringPasswordInStore")]
    public void What_is_mistyped_is_one_clear_error_and_nothing_is_set_up(string arguments, string id)
    {
        using HostedShell shell = new("fr-CA");

        ErrorRecord error = shell.Error($"param($Folder, $Store) Register-WebPresenceAudit {arguments} -Folder $Folder -As Cron -PowerShellPath /opt/pwsh", Folder, "Host=db.example;Password=s3cret-word");

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("s3cret-word", PSSerializer.Serialize(error, 4));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_damaged_row_of_the_table_is_told_on_the_day_it_is_set_up()
    {
        string roster = _folder.Write("centres.csv", "Name,Website\n\"Centre A,a.example\nCentre B,b.example\n");
        using HostedShell shell = new("fr-CA");

        ShellResult result = shell.Invoke("param($Folder, $Path) Register-WebPresenceAudit -Path $Path -Folder $Folder -As Cron -PowerShellPath /opt/pwsh -WhatIf -PassThru", Folder, roster);

        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Contains("ligne 2", error.ToString());
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Equal(roster, Assert.Single(result.Output).Properties["Path"].Value);
    }

    [Fact]
    public void An_audit_that_is_not_there_is_named_by_those_who_run_it_and_take_it_away()
    {
        using HostedShell shell = new();

        Assert.StartsWith("RecurringUnknownSchedule,", shell.Error("param($Folder) Invoke-WebPresenceAudit port -Folder $Folder", Folder).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, shell.Single("$LASTEXITCODE").BaseObject);
        Assert.StartsWith("RecurringUnknownSchedule,", shell.Error("param($Folder) Unregister-WebPresenceAudit port -Folder $Folder", Folder).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_up_with_cron_and_taken_away_again_nothing_is_left()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no cron.");
            return;
        }

        string tab = _folder.Write("tab", "@daily true\n");
        string crontab = _folder.Write("crontab", $"#!/bin/sh\ncase \"$1\" in -l) cat '{tab}';; -) cat > '{tab}.new' && mv '{tab}.new' '{tab}';; esac\n");
        File.SetUnixFileMode(crontab, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string roster = _folder.Write("centres d'ici.csv", "Name,Website\nA; touch x,a.example\n");
        string script = _folder.Write("setup.ps1", $"""
            Import-Module '{HostedShell.Manifest}'
            Register-WebPresenceAudit -Path '{roster.Replace("'", "''")}' -Folder '{Folder}' -As Cron -PowerShellPath /opt/pwsh
            [System.IO.File]::ReadAllText('{tab}')
            Unregister-WebPresenceAudit -Folder '{Folder}'
            """);

        HostResult result = await HostProcess.RunAsync(["-File", script], environment: ("PATH", _folder.Path + ":/usr/bin:/bin"));

        Assert.Equal("", result.Error);
        Assert.Contains("/opt/pwsh", result.Output);
        Assert.DoesNotContain("touch x", result.Output);
        Assert.Equal("@daily true\n", File.ReadAllText(tab));
        Assert.False(Directory.Exists(Path.Combine(Folder, "web-presence")));
    }

    [Fact]
    public void A_run_audits_saves_and_logs_each_organisation()
    {
        Write(roster: "Name;Website\nMaison de quartier des Tilleuls;maison-tilleuls.example\nCarrefour du Port;carrefour-port.example\n");

        PSObject run = _town.Value.Single(_run, Folder);

        Assert.Equal(2, run.Properties["Saved"].Value);
        Assert.Equal(0, _town.Value.Single("$LASTEXITCODE").BaseObject);
        Assert.Equal(["Carrefour du Port", "Maison de quartier des Tilleuls"], _town.Value.Shell.Output("param($Store) Get-WebPresenceHistory -Store $Store | ForEach-Object { $_.Name }", Store).Select(o => o.ToString()).Order(StringComparer.Ordinal));
        string log = File.ReadAllText(Path.Combine(Folder, "web-presence", "audit.log"));
        Assert.Contains("Carrefour du Port", log);
    }

    [Fact]
    public void What_changed_since_the_run_before_is_told_and_logged()
    {
        Write(change: s => s with { Name = "Maison de quartier des Tilleuls" });
        _town.Value.Single(_run, Folder);
        Write(change: s => s with { Name = "Maison de quartier des Tilleuls", Website = "maison-tilleuls.example" });

        PSObject run = _town.Value.Single(_run.Replace("$session", "$later", StringComparison.Ordinal), Folder);

        string[] changes = [.. ((IEnumerable<object>)run.Properties["Changes"].Value).Select(c => c.ToString()!)];
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.StartsWith("Maison de quartier des Tilleuls: ", c, StringComparison.Ordinal));
        string log = File.ReadAllText(Path.Combine(Folder, "web-presence", "audit.log"));
        Assert.Contains(TextFolding.Tidy(changes[0], 2000), log);
    }

    [Fact]
    public void A_row_that_cannot_be_audited_stops_no_other_and_the_exit_code_tells()
    {
        Write(roster: "Name,Website\nCentre A,not an address\n\"Centre C,c.example\nCentre B,\n");

        ShellResult result = _town.Value.Invoke(_run, Folder);

        Assert.Equal(["RecurringBadRow", "InvalidAddress"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(1, Assert.Single(result.Output).Properties["Saved"].Value);
        Assert.Equal(1, _town.Value.Single("$LASTEXITCODE").BaseObject);
    }

    [Fact]
    public void A_table_that_is_gone_is_told_to_those_who_wait_for_the_summary()
    {
        Write(roster: "Name\nCentre A\n", change: s => s with { Webhook = WebhookForm.Slack });
        File.Delete(_folder.File("centres.csv"));

        ShellResult result = _town.Value.Invoke(_run, Folder);

        // Here nobody said where the room is.
        Assert.Equal(["FileNotFound", "RecurringSecretMissing"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(2, _town.Value.Single("$LASTEXITCODE").BaseObject);
        Assert.Contains("centres.csv", File.ReadAllText(Path.Combine(Folder, "web-presence", "audit.log")));
    }

    [Fact]
    public void A_second_run_at_the_same_time_says_so_and_ends()
    {
        Write();
        using RunLock other = RunLock.Take(Path.Combine(Folder, "web-presence"));

        ErrorRecord error = _town.Value.Shell.Error(_run, Folder);

        Assert.StartsWith("RecurringAlreadyRunning,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(3, _town.Value.Single("$LASTEXITCODE").BaseObject);
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public void A_summary_that_cannot_be_sent_loses_nothing_of_the_audit()
    {
        Write(change: s => s with
        {
            When = SummaryWhen.Always,
            Webhook = WebhookForm.Teams,
            Mail = new MailSettings { Server = "localhost", Port = 1, From = "a@centre.example", To = ["b@centre.example"] },
        });

        ShellResult result = _town.Value.Invoke(_run, Folder);

        Assert.Equal(["RecurringMailUnreachable", "RecurringSecretMissing"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(4, _town.Value.Single("$LASTEXITCODE").BaseObject);
        Assert.Single(_town.Value.Shell.Output("param($Store) Get-WebPresenceHistory -Store $Store", Store));
    }

    [Fact]
    public void Neither_error_nor_log_shows_a_password_or_a_webhook()
    {
        using MailServer server = new();
        Write(change: s => s with
        {
            When = SummaryWhen.Always,
            Webhook = WebhookForm.Mattermost,
            Mail = new MailSettings { Server = "localhost", Port = server.Port, From = "a@centre.example", To = ["b@centre.example"], User = "tilleuls" },
        });
        string secrets = Path.Combine(Folder, "web-presence", "secrets.env");
        File.WriteAllText(secrets, "SOCIALAUDIT_MAIL_PASSWORD=s3cret-word\nSOCIALAUDIT_WEBHOOK=https://maison-tilleuls.example/T0p53cr3tPart\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        ShellResult result = _town.Value.Invoke(_run, Folder);

        // Nobody vouches for the server's certificate, and the room of the sample town takes nothing.
        Assert.Equal(["RecurringMailNotSecure", "RecurringWebhookRefused"], result.Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        string log = File.ReadAllText(Path.Combine(Folder, "web-presence", "audit.log"));
        Assert.Contains("maison-tilleuls.example", log);
        string said = log + string.Concat(result.Errors.Select(e => PSSerializer.Serialize(e, 6) + e.Exception)) + PSSerializer.Serialize(result.Output, 6);
        Assert.DoesNotContain("s3cret-word", said, StringComparison.Ordinal);
        Assert.DoesNotContain("T0p53cr3tPart", said, StringComparison.Ordinal);
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task The_summary_of_a_run_is_mailed_to_the_team()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux can a process be told in a file whom to trust.");
        using MailServer server = new();
        Write(change: s => s with
        {
            Name = "Maison de quartier des Tilleuls",
            Website = "maison-tilleuls.example",
            When = SummaryWhen.Always,
            Mail = new MailSettings { Server = "localhost", Port = server.Port, From = "a@centre.example", To = ["b@centre.example"], User = "tilleuls" },
        });
        string script = $"""
            Import-Module '{HostedShell.Manifest}', '{Repository.PathOf("examples", "SampleTown", "SampleTown.psd1")}'
            $town = Start-SampleTown
            Invoke-WebPresenceAudit -Folder '{Folder}' -Session (New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02)
            """;

        HostResult result = await HostProcess.RunAsync(
            ["-Command", script], environment: [("SSL_CERT_FILE", _folder.Write("server.pem", server.Certificate)), ("SOCIALAUDIT_MAIL_PASSWORD", "s3cret-word")]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        MimeMessage message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(Assert.Single(server.Messages))), TestContext.Current.CancellationToken);
        Assert.Equal("b@centre.example", Assert.Single(message.To.Mailboxes).Address);
        Assert.StartsWith("Audit du 2 novembre 2026. Organisations enregistrées\u00A0: 1 sur 1.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Audits faits pour la première fois\u00A0: 1.", message.TextBody);
        Assert.DoesNotContain("Rien n’a changé", message.TextBody);
    }

    [Fact]
    public async Task A_run_that_is_stopped_ends_at_once_and_lets_go_of_its_lock()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using SampleTownShell slow = new(
            respond: _ =>
            {
                asked.TrySetResult();
                return new TownResponse { Raw = (_, stop) => Task.Delay(Timeout.Infinite, stop) };
            },
            hosts: ["centre.example"]);
        Write(change: s => s with { Website = "centre.example" });
        using PowerShell shell = slow.Shell.Shell(_run, Folder);

        IAsyncResult running = shell.BeginInvoke();
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Task.Factory.FromAsync(shell.BeginStop, shell.EndStop, null);

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(running.IsCompleted);
        RunLock.Take(Path.Combine(Folder, "web-presence")).Dispose();
    }

    [Fact]
    public void A_store_that_cannot_be_opened_is_told_in_the_log_too()
    {
        File.WriteAllText(Store, "Tarte au sucre. Tourtière du Lac-Saint-Jean.");
        Write();

        ShellResult result = _town.Value.Invoke(_run, Folder);

        Assert.StartsWith("StoreNotAStore", Assert.Single(result.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, _town.Value.Single("$LASTEXITCODE").BaseObject);
        Assert.Contains("autre chose qu’un historique", File.ReadAllText(Path.Combine(Folder, "web-presence", "audit.log")));
    }

    private string Store => _folder.File("history.db");

    /// <summary>A schedule as Register-WebPresenceAudit writes it, which nothing starts.</summary>
    private void Write(string? roster = null, Func<AuditSchedule, AuditSchedule>? change = null)
    {
        ScheduleFolder folder = new(Folder);
        AuditSchedule schedule = new()
        {
            Id = "web-presence",
            Kind = ScheduleKind.Cron,
            At = TimeSpan.Zero,
            Day = 1,
            Folder = folder.Of("web-presence"),
            Path = roster is null ? null : _folder.Write("centres.csv", roster),
            Name = roster is null ? "Centre A" : null,
            Store = Store,
            Language = "fr",
        };
        folder.Write(folder.Texts(change is null ? schedule : change(schedule), new ScheduleProgram("/opt/pwsh", HostedShell.Manifest, IsWindows: false)));
    }
}
