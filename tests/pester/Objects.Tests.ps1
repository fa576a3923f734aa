BeforeDiscovery {
    $isCore = $PSVersionTable.PSEdition -eq 'Core'
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
    $rows = Import-Csv -LiteralPath $centres -Encoding UTF8
    $presence = $rows[0] | Get-WebPresence -Session $session
    $team = Get-SampleAnswer (Join-Path $TestDrive 'answers.csv') | Import-TeamArchetypeResponse | Measure-TeamArchetype -Language fr
    $direct = $presence | New-MediaActionPlan -Team $team -Session $session

    function Save-Markdown {
        param([Parameter(ValueFromPipeline)] $Plan, [string] $Name)

        process {
            $file = $Plan | Export-MediaActionPlan -Path (Join-Path $TestDrive $Name)
            Get-Content -LiteralPath $file.FullName -Raw -Encoding UTF8
        }
    }

    $expected = $direct | Save-Markdown -Name 'direct.md'
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Objects' {
    It 'bind again after Export-Clixml and Import-Clixml, and give the same plan' {
        $presence | Export-Clixml -LiteralPath (Join-Path $TestDrive 'presence.xml')
        $team | Export-Clixml -LiteralPath (Join-Path $TestDrive 'team.xml')
        $readPresence = Import-Clixml -LiteralPath (Join-Path $TestDrive 'presence.xml')
        $readTeam = Import-Clixml -LiteralPath (Join-Path $TestDrive 'team.xml')

        $plan = $readPresence | New-MediaActionPlan -Team $readTeam -Session $session

        $readPresence.PSObject.TypeNames | Should -Contain 'Deserialized.SocialAudit.Presence.WebPresence'
        $plan | Save-Markdown -Name 'clixml.md' | Should -BeExactly $expected
    }

    It 'show their dates after Export-Clixml and Import-Clixml as they did before' {
        $presence | Export-Clixml -LiteralPath (Join-Path $TestDrive 'shown.xml')
        $read = Import-Clixml -LiteralPath (Join-Path $TestDrive 'shown.xml')

        $read | Out-String | Should -BeExactly ($presence | Out-String)
        $read.Profiles | Out-String | Should -Match '2019-06-20'
    }

    It 'keep verdicts, evidence and dates through Export-Clixml' {
        $presence | Export-Clixml -LiteralPath (Join-Path $TestDrive 'presence.xml')
        $read = Import-Clixml -LiteralPath (Join-Path $TestDrive 'presence.xml')

        $read.Findings.Count | Should -Be $presence.Findings.Count
        @($read.Findings | Where-Object Verdict -eq 'Confirmed').Count | Should -Be @($presence.Findings | Where-Object Verdict -eq 'Confirmed').Count
        ($read.Findings | ForEach-Object { "$($_.Check) $($_.Verdict) $($_.Evidence.Count)" }) | Should -Be ($presence.Findings | ForEach-Object { "$($_.Check) $($_.Verdict) $($_.Evidence.Count)" })
        $read.Feeds[0].Dates.Count | Should -Be $presence.Feeds[0].Dates.Count
    }

    It 'bind a second time: a plan read from a file exports as the plan itself' {
        $direct | Export-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml')

        Import-Clixml -LiteralPath (Join-Path $TestDrive 'plan.xml') | Save-Markdown -Name 'again.md' | Should -BeExactly $expected
    }

    It 'bind again from a job' {
        $job = Start-Job -ArgumentList $manifest, $rows[0], $town.HostMap, $town.DnsServer {
            param($manifest, $row, $map, $dns)
            Import-Module $manifest
            $row | Get-WebPresence -Session (New-AuditSession -HostMap $map -DnsServer $dns -AsOf 2026-11-02 -Language fr)
        }
        $received = $job | Receive-Job -Wait -AutoRemoveJob

        $received | New-MediaActionPlan -Team $team -Session $session | Save-Markdown -Name 'job.md' | Should -BeExactly $expected
    }

    It 'bind again from ForEach-Object -Parallel' -Skip:(-not $isCore) {
        $received = $rows | ForEach-Object -Parallel {
            Import-Module $using:manifest
            $_ | Get-WebPresence -Session (New-AuditSession -HostMap $using:town.HostMap -DnsServer $using:town.DnsServer -AsOf 2026-11-02 -Language fr)
        }

        $received.Count | Should -Be 4
        $received | Where-Object Name -eq $presence.Name | New-MediaActionPlan -Team $team -Session $session | Save-Markdown -Name 'parallel.md' | Should -BeExactly $expected
    }
}
