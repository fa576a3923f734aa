<#
.SYNOPSIS
Runs the Pester tests of this folder on a built checkout; the exit code is the number of tests that failed.
#>
$ErrorActionPreference = 'Stop'
Import-Module -Name Pester -MinimumVersion 5.5

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = 'Detailed'
Invoke-Pester -Configuration $configuration
