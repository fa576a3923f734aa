<#
.SYNOPSIS
    The accounts that everyone forgot: who has which one, which are lost, and how to get them back, on the sample town. No network is needed.

.DESCRIPTION
    Copy this script and change the name and the site. For a real centre: give -AnswerPath, leave out the lines of the sample town and
    -Platform, and make the session with New-AuditSession -Language $Language alone. The script uses only what every PowerShell engine
    has, so that it also runs in SocialAudit.Host.

.EXAMPLE
    ./examples/forgotten-accounts.ps1 -Language en
#>
[CmdletBinding()]
param(
    # Where the survey goes.
    [string] $OutputPath = "$PSScriptRoot/../output",

    # The language of the audit, the survey and the advice: fr or en.
    [string] $Language = 'fr',

    # What the team told of accounts; the sample town's staff unless told.
    [string] $AnswerPath = "$PSScriptRoot/town/reponses/comptes/*.csv"
)

$ErrorActionPreference = 'Stop'
if (-not (Get-Module SocialAudit)) {
    Import-Module "$PSScriptRoot/../SocialAudit.psd1"
}

# The sample town answers on this machine; an audit «as of» a day says the same thing every time.
Import-Module "$PSScriptRoot/SampleTown/SampleTown.psd1"
$town = Start-SampleTown
try {
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $Language -AsOf 2026-11-02

    # 1. What does the site itself name, and what does each platform show of it?
    $presence = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website centre-vieux-moulin.example -City Montréal `
        -Check Site, Profile, Listing -Session $session
    $presence.Profiles | Out-Host

    # 2. What might bear its name elsewhere? For a real centre, leave -Platform out to ask them all.
    $candidates = $presence | Find-SocialAccount -Platform YouTube, Flickr, Bluesky, Vimeo -Session $session
    $candidates | Out-Host

    # 3. Ask everyone, former staff and volunteers too. No password is ever asked. Here the answers have come back already.
    New-AccountSurvey -Path "$OutputPath/comptes.html", "$OutputPath/comptes.csv" -Name $presence.Name -Language $Language | Out-Null
    $told = Import-AccountResponse -Path $AnswerPath -Language $Language

    # 4. One list: who holds what, what is lost, and what to do, in order. The urgent comes first.
    $inventory = $presence | Compare-AccountInventory -Candidate $candidates -Response $told -Session $session
    $inventory | Out-Host

    # 5. How to get back what was lost.
    $inventory | Where-Object { $_.States -contains 'AccessLost' } | ForEach-Object {
        ''
        "$($_.PlatformName) $($_.Handle) : $($_.Summary)"
        $number = 0
        foreach ($step in $_.Steps) {
            $number++
            "  $number. $($step.Text)"
            if ($step.Message) {
                $step.Message -split '\r?\n' | ForEach-Object { "     > $_" }
            }
        }
    }
}
finally {
    $town | Stop-SampleTown
}
