<#
.SYNOPSIS
Builds, tests, shows or packages SocialAudit, with the .NET SDK.

.DESCRIPTION
For Windows PowerShell 5.1 and PowerShell 7. Each task calls the dotnet command, and stops the script where it fails.
What imports the module runs in a PowerShell process of its own, so that the next build finds no file in use.

.PARAMETER Task
What to do, in this order:
Build builds the whole solution; Import-Module ./SocialAudit.psd1 works from then on.
Test builds and runs the tests, then those of tests/pester in this edition of PowerShell where it has Pester 5.5 or later.
Demo builds, and runs examples/first-audit.ps1 on the sample town; its files go to the folder output.
Package puts the module as it ships into output/SocialAudit, and checks its manifest.

.PARAMETER Configuration
Debug, or Release.

.EXAMPLE
./build.ps1

Builds the module.

.EXAMPLE
./build.ps1 -Task Test, Package -Configuration Release

Tests the module, and leaves in output/SocialAudit what can be copied to another machine's module folder.
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0

$output = Join-Path $PSScriptRoot 'output'
$engine = if ($PSVersionTable.PSEdition -eq 'Core') { (Get-Process -Id $PID).Path } else { Join-Path $PSHOME 'powershell.exe' }

function Invoke-Program {
    param([string] $Program, [string[]] $Arguments)

    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "'$([System.IO.Path]::GetFileNameWithoutExtension($Program)) $Arguments' failed with exit code $LASTEXITCODE; what went wrong stands above."
    }
}

function Invoke-Build {
    Invoke-Program dotnet 'build', 'SocialAudit.slnx', '--configuration', $Configuration
}

function Invoke-Test {
    Invoke-Program dotnet 'test', '--solution', 'SocialAudit.slnx', '--configuration', $Configuration
    if (Get-Module -Name Pester -ListAvailable | Where-Object Version -ge '5.5') {
        Invoke-Program $engine '-NoProfile', '-NonInteractive', '-File', (Join-Path $PSScriptRoot 'tests/pester/Invoke-Suite.ps1')
    }
    else {
        Write-Warning 'The tests in tests/pester were skipped: this PowerShell has no Pester 5.5 or later. To get it: Install-Module Pester -Scope CurrentUser -MinimumVersion 5.5 -SkipPublisherCheck'
    }
}

function Invoke-Demo {
    Invoke-Build
    Invoke-Program $engine '-NoProfile', '-File', (Join-Path $PSScriptRoot 'examples/first-audit.ps1'), '-OutputPath', $output
}

function Invoke-Package {
    $destination = Join-Path $output 'SocialAudit'
    Invoke-Program dotnet 'msbuild', '-restore', 'src/SocialAudit.Host', '-t:LayOutModule', "-p:Configuration=$Configuration", "-p:ModuleDestination=$destination"
    $manifest = Test-ModuleManifest -Path (Join-Path $destination 'SocialAudit.psd1')
    Write-Host "SocialAudit $($manifest.Version) is in $destination"
}

if (-not (Get-Command -Name dotnet -CommandType Application -ErrorAction SilentlyContinue)) {
    throw "The 'dotnet' command was not found. Install the .NET SDK 10 first: https://dotnet.microsoft.com/download"
}

Push-Location -LiteralPath $PSScriptRoot
try {
    switch ('Build', 'Test', 'Demo', 'Package') {
        { $_ -in $Task } { & "Invoke-$_" }
    }
}
finally {
    Pop-Location
}
