using System.Management.Automation.Language;
using SocialAudit.History;
using SocialAudit.History.Recurring;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>What stands in a schedule's folder.</summary>
public sealed class ScheduleFolderTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("l'Île’s ‘$(Remove-Item x)’")]
    [InlineData("'; Get-Process; '")]
    [InlineData("\u201Bquoted\u201A `n $x")]
    public void The_script_runs_three_commands_whatever_its_folder_is_called(string name)
    {
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.Cron) with { Folder = $"/home/{name}/tilleuls" };

        string script = scheduled.Folder.Texts(schedule, scheduled.Program with { Module = $"/opt/{name}/SocialAudit.psd1" })[1].Text;
        ScriptBlockAst ast = Parser.ParseInput(script, out _, out ParseError[] errors);

        Assert.Empty(errors);
        CommandAst[] commands = [.. ast.FindAll(a => a is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>()];
        Assert.Equal(["Import-Module", "Invoke-WebPresenceAudit"], commands.Select(c => c.GetCommandName()));
        Assert.Equal($"/opt/{name}/SocialAudit.psd1", commands[0].CommandElements.OfType<StringConstantExpressionAst>().Select(s => s.Value).ElementAt(1));
        Assert.Equal($"/home/{name}", commands[1].CommandElements.OfType<StringConstantExpressionAst>().Last().Value);
    }

    [Fact]
    public void The_script_explains_itself_in_the_schedule_s_language()
    {
        using Scheduled scheduled = new();

        string script = scheduled.Folder.Texts(scheduled.Schedule(ScheduleKind.Cron) with { Language = "fr" }, scheduled.Program)[1].Text;

        Assert.StartsWith("# L’audit «\u00A0tilleuls\u00A0», réglé par Register-WebPresenceAudit.", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "postgresql://audit@db.example/history", "postgresql://audit@db.example/history")]
    [InlineData("mine.db", "postgresql://audit@db.example/history", "/full/mine.db")]
    public void The_store_is_the_same_later_whatever_the_environment_is_then(string? typed, string? variable, string? expected)
    {
        string store = ScheduleStore.Of(typed, name => name == StoreAddress.Variable ? variable : null, path => "/full/" + path);

        Assert.Equal(expected ?? StoreAddress.Default(_ => null, path => path).File, store);
    }

    [Fact]
    public void A_password_in_the_environment_s_store_stands_in_no_settings() => Assert.Equal(
        RecurringProblem.PasswordInStore, Assert.Throws<RecurringException>(() => ScheduleStore.Of(null, _ => "Host=db.example;Password=s3cret", path => path)).Problem);

    [Fact]
    public void Names_stand_in_the_settings_only_and_come_back()
    {
        using Scheduled scheduled = new();
        AuditSchedule schedule = scheduled.Schedule(ScheduleKind.SystemdTimer, day: null, dayOfWeek: DayOfWeek.Sunday) with
        {
            Name = "Centre\n'; rm -rf / #",
            Website = "https://centre.example",
            Language = "fr",
            When = SummaryWhen.Always,
            Webhook = WebhookForm.Mattermost,
            Mail = new MailSettings { Server = "smtp.centre.example", From = "a@centre.example", To = ["b@centre.example"] },
        };
        IReadOnlyList<ScheduleText> texts = scheduled.Folder.Texts(schedule, scheduled.Program);
        scheduled.Folder.Write(texts);

        AuditSchedule read = scheduled.Folder.Read("tilleuls");

        Assert.Equal(schedule with { Mail = null }, read with { Mail = null, Texts = schedule.Texts });
        Assert.Equal(schedule.Mail.To, read.Mail!.To);
        Assert.DoesNotContain("rm -rf", texts[1].Text);
        Assert.Equal(["tilleuls"], scheduled.Folder.Ids);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("Été")]
    [InlineData("a\n")]
    [InlineData("-a")]
    [InlineData("a;b")]
    public void What_is_no_name_is_refused(string id)
    {
        using Scheduled scheduled = new();

        Assert.Equal(RecurringProblem.InvalidId, Assert.Throws<RecurringException>(() => scheduled.Folder.Of(id)).Problem);
    }

    [Fact]
    public void An_unknown_and_a_damaged_schedule_are_told_apart()
    {
        using Scheduled scheduled = new();
        scheduled.Folder.Write([new(Path.Combine(scheduled.Folder.Of("port"), "schedule.json"), "{ \"Id\": ")]);

        Assert.Equal(RecurringProblem.UnknownSchedule, Assert.Throws<RecurringException>(() => scheduled.Folder.Read("tilleuls")).Problem);
        Assert.Equal(RecurringProblem.DamagedSchedule, Assert.Throws<RecurringException>(() => scheduled.Folder.Read("port")).Problem);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        using TemporaryFolder temporary = new();
        ScheduleFolder folder = new(Path.Combine(temporary.Write("file", "x"), "audits"));

        RecurringException failure = Assert.Throws<RecurringException>(() => folder.Write([new(Path.Combine(folder.Of("a"), "run.ps1"), "")]));

        Assert.Equal(RecurringProblem.CannotWrite, failure.Problem);
        Assert.Contains("-Folder", failure.Remedy(Language.English));
    }

    [Fact]
    public void Taking_away_leaves_the_log_and_the_user_s_secrets()
    {
        using Scheduled scheduled = new();
        scheduled.Folder.Write(scheduled.Folder.Texts(scheduled.Schedule(ScheduleKind.Cron), scheduled.Program));
        string folder = scheduled.Folder.Of("tilleuls");
        File.WriteAllText(Path.Combine(folder, "audit.log"), "x");

        scheduled.Folder.Remove("tilleuls");

        Assert.Equal(["audit.log"], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
        Assert.Empty(scheduled.Folder.Ids);
    }
}
