<#
.SYNOPSIS
Draws the pictures of the README from the sample town: the plan, the form and the console, in both languages.

.DESCRIPTION
Needs PowerShell 7 and Chromium, Chrome or Edge. No network is used: the sample town answers on this machine, as of a fixed day, so that the
pictures only change when the module does. The console is what the commands really write, colours included.

.PARAMETER OutputPath
The folder for the pictures: this one unless told.

.PARAMETER Chromium
The browser's program; looked for in its usual places unless told.

.EXAMPLE
./docs/pictures/Update-Pictures.ps1
#>
#requires -Version 7.4
[CmdletBinding()]
param(
    [string] $OutputPath = $PSScriptRoot,

    [string] $Chromium
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

# A README that loads slowly is not read.
$largest = 200KB
$root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path
$work = Join-Path ([System.IO.Path]::GetTempPath()) "socialaudit-pictures-$([guid]::NewGuid().ToString('N'))"

function Find-Browser {
    $places = $Chromium, $env:CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\Program Files\Google\Chrome\Application\chrome.exe',
    'C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe'
    $found = $places | Where-Object { $_ -and (Test-Path -LiteralPath $_) } | Select-Object -First 1
    if (-not $found) {
        throw 'No Chromium, Chrome or Edge was found. Give its program to -Chromium.'
    }

    $found
}

function Save-Picture {
    # Photographs a page as a window of this size shows it.
    param([string] $Page, [string] $Name, [int] $Width, [int] $Height)

    $picture = Join-Path $OutputPath "$Name.png"
    $address = [uri]::new([uri] 'file:///', $Page).AbsoluteUri
    $said = & $browser --headless --no-sandbox --disable-gpu --hide-scrollbars --force-color-profile=srgb "--user-data-dir=$work/profile-$Name" `
        "--window-size=$Width,$Height" "--screenshot=$picture" $address 2>&1
    if (-not (Test-Path -LiteralPath $picture)) {
        throw "$browser drew nothing: $($said | Select-Object -Last 1)"
    }

    $file = Get-Item -LiteralPath $picture
    if ($file.Length -gt $largest) {
        throw "$picture has $($file.Length) bytes, more than $largest. Make the window smaller."
    }

    $file
}

function ConvertTo-ColouredHtml {
    # Makes elements of the signs with which a terminal changes its colours.
    param([string] $Text)

    $state = @{ Open = 0 }
    [regex]::Replace([System.Net.WebUtility]::HtmlEncode($Text), '\e\[([0-9;]*)m', {
            param($sign)
            $codes = @($sign.Groups[1].Value -split ';' | Where-Object { $_ })
            if ($codes.Count -eq 0 -or $codes -contains '0') {
                $closed = '</span>' * $state.Open
                $state.Open = 0
                return $closed
            }

            $state.Open++
            '<span class="{0}">' -f (($codes | ForEach-Object { "c$_" }) -join ' ')
        })
}

function Save-Console {
    # Photographs a console in which these commands were typed: each with what it wrote.
    param([System.Collections.IDictionary] $Command, [string] $Name, [string] $Culture, [int] $Height)

    $typed = foreach ($line in $Command.GetEnumerator()) {
        $written = ($line.Value | Out-String -Width 96).Trim("`r", "`n")
        '<b>PS&gt;</b> {0}' -f ([System.Net.WebUtility]::HtmlEncode($line.Key))
        if ($written) {
            ConvertTo-ColouredHtml $written
            ''
        }
    }

    $page = Join-Path $work "$Name.html"
    @"
<!DOCTYPE html><html lang="$Culture"><meta charset="utf-8"><style>
body { margin: 0; background: #12202b; color: #e6edf1; font: 15px/1.4 "Cascadia Mono", "DejaVu Sans Mono", Consolas, monospace; }
pre { margin: 0; padding: 18px 22px; font: inherit; white-space: pre-wrap; }
b { color: #7fd1c7; } .c1 { font-weight: 700; } .c31, .c91 { color: #ff8f87; } .c32, .c92 { color: #9be38c; } .c33, .c93 { color: #f2cf7e; }
.c34, .c94 { color: #8fc1ff; } .c35, .c95 { color: #dba8ff; } .c36, .c96 { color: #7fe0e6; } .c90, .c2 { color: #9fb0bb; } .c3 { font-style: italic; } .c4 { text-decoration: underline; }
</style><pre>$($typed -join "`n")</pre></html>
"@ | Set-Content -LiteralPath $page -Encoding utf8NoBOM
    Save-Picture -Page $page -Name $Name -Width 930 -Height $Height
}

$browser = Find-Browser
$rendering = $PSStyle.OutputRendering
$null = New-Item -ItemType Directory -Path $work, $OutputPath -Force
Import-Module -Name (Join-Path $root 'SocialAudit.psd1'), (Join-Path $root 'examples/SampleTown/SampleTown.psd1')
$town = Start-SampleTown
try {
    $PSStyle.OutputRendering = 'Ansi'
    foreach ($language in 'fr', 'en') {
        $culture = "$language-CA"
        [cultureinfo]::CurrentCulture = [cultureinfo]::CurrentUICulture = [cultureinfo] $culture
        $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -Language $language -AsOf 2026-11-02
        $presence = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Website centre-vieux-moulin.example -City Montréal `
            -Program Employability, Causes, Multilingual -Session $session
        $team = Import-TeamArchetypeResponse -Path (Join-Path $root 'examples/town/reponses/*.csv') -Language $language | Measure-TeamArchetype -Language $language
        $plan = $presence | New-MediaActionPlan -Team $team -Objective Visibility, NewAudience -HoursPerWeek 6 -Session $session

        $null = $plan | Export-MediaActionPlan -Path (Join-Path $work "plan-$language.html") -Language $language
        Save-Picture -Page (Join-Path $work "plan-$language.html") -Name "plan-$language" -Width 1040 -Height 1100

        $null = New-TeamArchetypeSurvey -Path (Join-Path $work "form-$language.html") -Name $presence.Name -Language $language
        Save-Picture -Page (Join-Path $work "form-$language.html") -Name "form-$language" -Width 900 -Height 900

        $commands = [ordered] @{
            "`$presence = Get-WebPresence 'Centre communautaire du Vieux-Moulin' centre-vieux-moulin.example" = @()
            "`$presence.Findings | Where-Object Verdict -eq Absent"                                             = $presence.Findings | Where-Object Verdict -EQ 'Absent' | Select-Object -First 6
            "`$plan = `$presence | New-MediaActionPlan -Team `$team -Objective Visibility, NewAudience -HoursPerWeek 6" = @()
            "`$plan.Actions | Select-Object -First 7"                                                           = $plan.Actions | Select-Object -First 7
        }
        Save-Console -Command $commands -Name "console-$language" -Culture $culture -Height 800
    }
}
finally {
    $PSStyle.OutputRendering = $rendering
    $town | Stop-SampleTown
    Remove-Item -LiteralPath $work -Recurse -Force
}
