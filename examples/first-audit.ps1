<#
.SYNOPSIS
    A first audit, from a centre's name and site to a plan on paper, on the sample town. No network is needed.

.DESCRIPTION
    Copy this script and change the name, the site and the objectives. For a real centre: give -AnswerPath, leave out the lines of the
    sample town, and make the session with New-AuditSession -Language $Language alone. The script uses only what every PowerShell
    engine has, so that it also runs in SocialAudit.Host.

.EXAMPLE
    ./examples/first-audit.ps1 -Language en
#>
[CmdletBinding()]
param(
    # Where the survey and the plan go.
    [string] $OutputPath = "$PSScriptRoot/../output",

    # The language of the audit, the survey and the plan: fr or en.
    [string] $Language = 'fr',

    # The team's answers; those of the sample town's staff unless told.
    [string] $AnswerPath = "$PSScriptRoot/town/reponses/*.csv",

    # The clientele's answers; those of the sample town's unless told.
    [string] $PublicPath = "$PSScriptRoot/town/reponses/public/*.csv"
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module SocialAudit)) {
    Import-Module "$PSScriptRoot/../SocialAudit.psd1"
}

# The sample town answers on this machine; an audit «as of» a day says the same thing every time.
Import-Module "$PSScriptRoot/SampleTown/SampleTown.psd1"
$town = Start-SampleTown
try {
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $Language -AsOf 2026-11-02 `
        -DirectoryPath "$PSScriptRoot/town/repertoires.json"

    # 1. What exists on the web in the centre's name? Two searches were made in a browser and saved; Ctrl+S does it.
    $searches = Import-SearchResult -Path "$PSScriptRoot/town/recherches/*.html" -Session $session
    $presence = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website centre-vieux-moulin.example -City Montréal `
        -Program Employability, Causes, Multilingual -Training Facebook, LinkedIn -SearchResult $searches -Session $session
    $presence | Out-Host
    $presence.Findings | Out-Host
    $presence.Profiles | Out-Host
    $presence.SearchResults | Out-Host

    # 2. Who is at ease with what? The form goes to the team; here the answers have come back already.
    New-TeamArchetypeSurvey -Path "$OutputPath/sondage-equipe.html", "$OutputPath/sondage-equipe.csv" -Name $presence.Name -Language $Language | Out-Null
    $team = Import-TeamArchetypeResponse -Path $AnswerPath -Language $Language | Measure-TeamArchetype -Language $Language
    $team | Out-Host
    $team.Members | Out-Host

    # 3. Where is the clientele?
    $audience = Import-AudienceResponse -Path $PublicPath -Language $Language | Measure-Audience -Language $Language
    $audience | Out-Host

    # 4. A plan that fits the hours and the people, and leaves them their holidays.
    $plan = $presence | New-MediaActionPlan -Team $team -Audience $audience -Objective Visibility, NewAudience -HoursPerWeek 6 `
        -ClosedOn '2026-12-21/2027-01-03' -Session $session
    $plan | Out-Host
    $plan.Actions | Out-Host
    $plan.LeftOut | Out-Host

    # 5. On paper, in the calendar, and whole (plan.json) for the follow-up: see follow-up.ps1.
    $plan | Export-MediaActionPlan -Path "$OutputPath/plan.html", "$OutputPath/plan.docx", "$OutputPath/plan.md", "$OutputPath/plan.csv",
        "$OutputPath/plan.ics", "$OutputPath/plan.json" | ForEach-Object { $_.FullName }
}
finally {
    $town | Stop-SampleTown
}
