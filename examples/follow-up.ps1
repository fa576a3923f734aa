<#
.SYNOPSIS
    Three months later: a new audit and the team's word say how far the plan is, on the sample town. No network is needed.

.DESCRIPTION
    Copy this script and change the name and the site. For a real centre: the plan is the one that first-audit.ps1 left (plan.json), the
    table is the one in which the team wrote how far each action is, and the session is made with New-AuditSession -Language $Language
    alone. The script uses only what every PowerShell engine has, so that it also runs in SocialAudit.Host.

.EXAMPLE
    ./examples/follow-up.ps1 -Language en
#>
[CmdletBinding()]
param(
    # Where the plan is kept, and where it goes.
    [string] $OutputPath = "$PSScriptRoot/../output",

    # The language of the audit and the plan: fr or en.
    [string] $Language = 'fr'
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module SocialAudit)) {
    Import-Module "$PSScriptRoot/../SocialAudit.psd1"
}

Import-Module "$PSScriptRoot/SampleTown/SampleTown.psd1"
$town = Start-SampleTown
try {
    $name = 'Centre communautaire du Vieux-Moulin'
    $autumn = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $Language -AsOf 2026-11-02
    $winter = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $Language -AsOf 2027-02-08

    # 1. In the autumn the plan was made, and kept whole. Three numbers of hours were compared first.
    $before = Get-WebPresence -Name $name -Initials CCVM -Website centre-vieux-moulin.example -Program Employability, Causes -Session $autumn
    $before | New-MediaActionPlan -HoursPerWeek 3, 6, 10 -Session $autumn | ForEach-Object {
        '{0} h: {1}' -f $_.HoursPerWeek, (@($_.Actions | Where-Object HoursPerWeek -gt 0 | ForEach-Object { $_.Title }) -join '; ')
    }
    $before | New-MediaActionPlan -HoursPerWeek 6 -Session $autumn | Export-MediaActionPlan -Path "$OutputPath/plan.json" | Out-Null

    # 2. In the winter: what does a new audit see, and what does the team say?
    $now = Get-WebPresence -Name $name -Initials CCVM -Website centre-vieux-moulin.example -Session $winter
    $plan = Import-MediaActionPlan -Path "$OutputPath/plan.json" -Session $winter |
        Update-MediaActionPlan -Presence $now -Status @{ consult = 'Done' } -Session $winter
    $plan.Actions | ForEach-Object { '{0}: {1} {2}' -f $_.Status, $_.Title, $_.SeenBasis }

    # 3. What is there to decide at the review?
    $plan.Decisions

    # 4. Kept for the next time, and on paper.
    $plan | Export-MediaActionPlan -Path "$OutputPath/plan.json", "$OutputPath/suivi.html" | ForEach-Object { $_.FullName }
}
finally {
    $town | Stop-SampleTown
}
