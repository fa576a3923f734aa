using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using SocialAudit.History.Recurring;
using SocialAudit.Tests.Host;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>What a run holds, writes down and reads.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_runs_never_overlap()
    {
        using (RunLock.Take(_folder.Path))
        {
            RecurringException failure = Assert.Throws<RecurringException>(() => RunLock.Take(_folder.Path));
            Assert.Equal(RecurringProblem.AlreadyRunning, failure.Problem);
        }

        RunLock.Take(_folder.Path).Dispose();
    }

    [Fact]
    public async Task A_run_that_was_killed_blocks_nobody()
    {
        string script = _folder.Write("hold.ps1", $"$file = [System.IO.FileStream]::new('{_folder.File("audit.lock")}', 'OpenOrCreate', 'ReadWrite', 'None'); 'held'; $null = [Console]::In.ReadLine()");
        using Process other = HostProcess.Start(HostProcess.Path, ["-File", script]);
        try
        {
            Assert.Equal("held", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal(RecurringProblem.AlreadyRunning, Assert.Throws<RecurringException>(() => RunLock.Take(_folder.Path)).Problem);
        }
        finally
        {
            other.Kill();
            await other.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        RunLock.Take(_folder.Path).Dispose();
        Assert.True(File.Exists(_folder.File("audit.lock")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_still_has_a_lock()
    {
        string missing = _folder.File("gone");

        using (RunLock.Take(missing))
        {
            Assert.Equal(RecurringProblem.AlreadyRunning, Assert.Throws<RecurringException>(() => RunLock.Take(missing)).Problem);
        }
    }

    [Fact]
    public void The_log_stays_small_and_keeps_three_before_it()
    {
        RunLog log = new(_folder.Path, new FakeTimeProvider(), maximumBytes: 1000);
        for (int i = 0; i < 200; i++)
        {
            log.Write($"entry {i:000} " + new string('x', 60));
        }

        string[] files = [.. Directory.EnumerateFiles(_folder.Path).Order(StringComparer.Ordinal)];
        Assert.Equal(["audit.1.log", "audit.2.log", "audit.3.log", "audit.log"], files.Select(Path.GetFileName));
        Assert.All(files, f => Assert.True(new FileInfo(f).Length <= 1000));
        Assert.Contains("entry 199", File.ReadAllText(log.File));
        Assert.Null(log.Problem);
    }

    [Fact]
    public void A_line_is_one_entry_and_shows_no_secret()
    {
        RunLog log = new(_folder.Path, new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 3, 30, 0, TimeSpan.Zero)));
        log.Hide("hunter2!");
        log.Hide(null);

        log.Write("said hunter2!\n2026-11-02T00:00:00+00:00 forged \u001B[31m");

        string line = Assert.Single(File.ReadAllLines(log.File));
        Assert.StartsWith("2026-11-02T03:30:00+00:00 said *** 2026", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', line);
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_told_and_stops_nothing()
    {
        RunLog log = new(_folder.File("gone"), new FakeTimeProvider());

        log.Write("x");

        Assert.NotNull(log.Problem);
    }

    [Fact]
    public void Secrets_come_from_the_environment_or_else_from_a_file_that_is_the_owner_s_alone()
    {
        string file = _folder.Write("secrets.env", "# mine\nSOCIALAUDIT_WEBHOOK=https://hooks.example/a=b\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Equal(RecurringProblem.SecretsOpen, Assert.Throws<RecurringException>(() => new RunSecrets(_folder.Path, _ => null).Find(RunSecrets.Webhook)).Problem);
            File.SetUnixFileMode(file, UnixFileMode.UserRead);
        }

        Assert.Equal("https://hooks.example/a=b", new RunSecrets(_folder.Path, _ => null).Find(RunSecrets.Webhook));
        Assert.Equal("env", new RunSecrets(_folder.Path, name => name == RunSecrets.Webhook ? "env" : null).Find(RunSecrets.Webhook));
        Assert.Equal(RunSecrets.MailPassword, Assert.Throws<RecurringException>(() => new RunSecrets(_folder.Path, _ => null).Find(RunSecrets.MailPassword)).Detail);
    }
}
