using System.Collections;
using System.Management.Automation;
using System.Text;
using SampleTown;
using SocialAudit.History.Recurring;
using SocialAudit.Tests.Cmdlets;

namespace SocialAudit.Tests.Module;

/// <summary>A shell, and one real object or more of every kind that the cmdlets give, made on the sample town.</summary>
public sealed class TownAudit : IDisposable
{
    private const string _script = """
        param($HostMap, $DnsServer, $Roster, $Answers, $Searches, $Accounts, $Public, $Declared, $Store, $Audits)
        $session = New-AuditSession -HostMap $HostMap -DnsServer $DnsServer -AsOf 2026-11-02 -Language fr
        $found = Import-SearchResult $Searches -Language fr
        $said = Import-WebPresenceResponse $Declared -Language fr
        $presences = $Roster | ForEach-Object { $_ } | Get-WebPresence -Session $session -SearchResult $found -Response $said
        $responses = Import-TeamArchetypeResponse $Answers -Language fr
        $teams = ($responses | Measure-TeamArchetype -Language fr), ($responses | Measure-TeamArchetype -Language en -IncludeName)
        $plans = $presences | New-MediaActionPlan -Team $teams[1] -Objective Visibility, NewAudience -HoursPerWeek 4 -Session $session
        $searches = (Import-SearchResult $Searches -Presence $presences[0] -Session $session), (Import-SearchResult $Searches -Presence $presences[0] -Session $session -Summary)
        $platforms = Get-SocialPlatform -Name YouTube, Facebook, Vine -Session $session
        $tests = $platforms[0] | Test-SocialPlatform -Session $session
        $candidates = Find-SocialAccount -Name 'Maison de quartier des Tilleuls' -Handle tilleuls -Platform YouTube, Facebook -All -Session $session
        $told = Import-AccountResponse $Accounts -Language fr
        $inventory = $presences[0] | Compare-AccountInventory -Response $told -Staff 'Maude Lacasse' -Session $session
        $clientele = Import-AudienceResponse $Public -Language fr
        $audience = $clientele | Measure-Audience -By Group -Language fr
        $presences | Save-WebPresence -Store $Store
        $kept = (Get-WebPresenceHistory -Store $Store), (Get-WebPresenceHistory -Store $Store -Summary), (Get-WebPresenceHistory -Store $Store -Finding -Check Site.*), (Compare-WebPresence -Reference $presences[0] -Difference $presences[1])
        $weekly = Register-WebPresenceAudit -Name 'Centre' -As Cron -DayOfWeek Monday -MailServer smtp.centre.example -MailTo a@centre.example, b@centre.example -Webhook Slack -PowerShellPath /opt/pwsh -Folder $Audits -WhatIf -PassThru
        $run = Invoke-WebPresenceAudit -Id ville -Folder $Audits -Session (New-AuditSession -HostMap $HostMap -DnsServer $DnsServer -AsOf 2026-12-02 -Language fr)
        $weekly; $run
        $clientele | ForEach-Object { $_ }; $audience; $said; $kept | ForEach-Object { $_ }
        $updated = $plans | Update-MediaActionPlan -Presence $presences -Status @{ 1 = 'Done' } -Note @{ 1 = 'Vu en réunion' } -Session $session
        $updated; $presences[0] | New-MediaActionPlan -Inventory $inventory -Audience $audience -ClosedOn '2026-12-21/2027-01-03 Fêtes' -Session $session
        Get-MediaObjective Visibility; Get-MediaPlanRule A.*
        $presences; $responses; $teams; $plans; $platforms; $tests; $candidates; $searches | ForEach-Object { $_ }; $told; $inventory
        """;

    private const string _answers = """
        Nom;Rôle;Responsabilités;Archétype;En mes mots;À l’aise avec;Tenir un profil;Formation;Heures par semaine
        Naïma Ferland;Animatrice;Les communications;Natif du numérique;;Les médias sociaux;Oui;Non;3,5
        Gilles Hotte;;;Contestataire du numérique;"Du papier, « s’il vous plaît »";Le courriel et le téléphone;Non;Non;
        Solange Dupéré;Adjointe;Le site web;Débutant du numérique;;Le site web ou le blogue;Peut-être;Oui;2
        """;

    private readonly TownServer _town = TownServer.Start(Repository.PathOf("examples", "town"));
    private readonly string _folder = Directory.CreateTempSubdirectory("audit-").FullName;

    public TownAudit()
    {
        string answers = Path.Combine(_folder, "answers.csv");
        File.WriteAllText(answers, _answers, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Hashtable map = [];
        foreach (string host in _town.Hosts)
        {
            map[host] = _town.Address.GetLeftPart(UriPartial.Authority);
        }

        Objects = [.. Shell.Output(_script, map, _town.Names.Address.ToString(), Roster(), answers, Repository.PathOf("examples", "town", "recherches", "*.html"), Repository.PathOf("examples", "town", "reponses", "comptes", "*.csv"), Repository.PathOf("examples", "town", "reponses", "public", "*.csv"), Repository.PathOf("examples", "town", "reponses", "presence", "*.csv"), Path.Combine(_folder, "history.db"), Audits())];
    }

    /// <summary>What the cmdlets gave.</summary>
    internal IReadOnlyList<PSObject> Objects { get; }

    /// <summary>The shell that they were made in.</summary>
    internal HostedShell Shell { get; } = new("fr-CA");

    public void Dispose()
    {
        Shell.Dispose();
        _town.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A folder with an audit that recurs, of a centre whose site is known no more: something changed.</summary>
    private string Audits()
    {
        ScheduleFolder audits = new(Path.Combine(_folder, "audits"));
        AuditSchedule schedule = new()
        {
            Id = "ville",
            Kind = ScheduleKind.Cron,
            At = TimeSpan.FromHours(3),
            Folder = audits.Of("ville"),
            Name = "Maison de quartier des Tilleuls",
            Store = Path.Combine(_folder, "history.db"),
            Language = "fr",
        };
        audits.Write(audits.Texts(schedule, new ScheduleProgram("/opt/pwsh", HostedShell.Manifest, IsWindows: false)));
        return Path.Combine(_folder, "audits");
    }

    private static PSObject[] Roster()
    {
        string[][] rows = [.. File.ReadLines(Repository.PathOf("examples", "centres.csv")).Select(line => line.Split(','))];
        return [.. rows.Skip(1).Select(row =>
        {
            PSObject item = new();
            foreach ((string header, string cell) in rows[0].Zip(row))
            {
                item.Properties.Add(new PSNoteProperty(header.TrimStart('\uFEFF'), cell));
            }

            return item;
        })];
    }
}
