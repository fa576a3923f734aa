<#
.SYNOPSIS
    A federation on one machine or many: the roster is shared out among workers, each saves into one store. Here on the sample town; no network is needed.

.DESCRIPTION
    Copy this script and change the roster and the store. With PostgreSQL (-Store postgresql://audit@db.example/history), the same lines
    run on as many machines as there are: see Get-Help about_SocialAudit_Federation. The script uses only what every PowerShell 7
    engine has, so that it also runs in SocialAudit.Host.

.EXAMPLE
    ./examples/federation.ps1 -Worker 2
#>
[CmdletBinding()]
param(
    # Where the store goes, unless -Store names another.
    [string] $OutputPath = "$PSScriptRoot/../output",

    # The language of the audits: fr or en.
    [string] $Language = 'fr',

    # The store: a file for SQLite, or the address of a PostgreSQL database.
    [string] $Store = "$OutputPath/federation.db",

    # How many work at once.
    [int] $Worker = 4
)

$ErrorActionPreference = 'Stop'
$manifest = "$PSScriptRoot/../SocialAudit.psd1"
if (-not (Get-Module SocialAudit)) {
    Import-Module $manifest
}

Import-Module "$PSScriptRoot/SampleTown/SampleTown.psd1"
$town = Start-SampleTown
try {
    # 1. Each worker has a module and a session of its own, and saves what it finds itself: nothing waits for the slowest.
    $roster = Import-SurveyResponse "$PSScriptRoot/centres.csv"
    foreach ($day in '2026-11-02', '2027-02-08') {
        $roster | ForEach-Object -ThrottleLimit $Worker -Parallel {
            Import-Module $using:manifest
            $town = $using:town
            $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $using:Language -AsOf $using:day
            Get-WebPresence -Name $_.Name -Initials $_.Initials -Website $_.Website -City $_.City -Session $session |
                Save-WebPresence -Store $using:Store
        }
    }

    # 2. The store has them all, whoever saved them.
    Get-WebPresenceHistory -Store $Store -Summary | Out-Host

    # 3. What changed, in all of them?
    Compare-WebPresence -Store $Store -Language $Language | ForEach-Object { '{0}: {1}' -f $_.Level, $_.Message }
}
finally {
    $town | Stop-SampleTown
}
