BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02
    $team = Import-TeamArchetypeResponse (Join-Path $root 'examples/town/reponses/*.csv') | Measure-TeamArchetype
    $plan = Get-WebPresence 'Carrefour Jeunesse du Port' carrefour-port.example -Session $session |
        New-MediaActionPlan -Team $team -HoursPerWeek 6 -Session $session
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Export-MediaActionPlan' {
    It 'writes every form in one call' {
        $paths = 'html', 'docx', 'md', 'csv', 'ics', 'json' | ForEach-Object { Join-Path $TestDrive "plan.$_" }

        $files = $plan | Export-MediaActionPlan -Path $paths

        $files.FullName -join '|' | Should -Be ($paths -join '|')
        @($files | Where-Object Length -lt 500).Count | Should -Be 0
    }

    It 'writes a page to talk about, and a sheet for each person' {
        $talk = $plan | Export-MediaActionPlan -Path (Join-Path $TestDrive 'talk.docx') -Consultation
        $sheets = @($plan | Export-MediaActionPlan -Path (Join-Path $TestDrive '%person%.md') -HandOver *)

        $talk.Length | Should -BeGreaterThan 2000
        $sheets.Name -join ' ' | Should -Be (($plan.People.Id | ForEach-Object { "$($_.ToLowerInvariant()).md" }) -join ' ')
    }

    It 'writes a table that Import-Csv reads' {
        $path = Join-Path $TestDrive 'table.csv'
        $null = $plan | Export-MediaActionPlan -Path $path -Language en

        $rows = @(Import-Csv -LiteralPath $path)

        $rows.Count | Should -Be ($plan.Actions.Count + $plan.LeftOut.Count)
        $rows[0].Id | Should -Be $plan.Actions[0].Id
    }
}

Describe 'Import-MediaActionPlan' {
    It 'gives the plan again, and takes it from the pipeline' {
        $again = $plan | Export-MediaActionPlan -Path (Join-Path $TestDrive 'again.json') | Import-MediaActionPlan

        $again.Actions.Count | Should -Be $plan.Actions.Count
        $again.Actions[0].Title | Should -Be $plan.Actions[0].Title
        $again.Actions[0].Start | Should -Be $plan.Actions[0].Start
    }

    It 'joins what Export-Csv wrote of the states' {
        $null = $plan | Export-MediaActionPlan -Path (Join-Path $TestDrive 'plan.json'), (Join-Path $TestDrive 'states.csv') -Language en
        $rows = Import-Csv -LiteralPath (Join-Path $TestDrive 'states.csv')
        $rows[0].'Your state' = 'Under way'
        $rows | Export-Csv -LiteralPath (Join-Path $TestDrive 'edited.csv') -NoTypeInformation -Encoding UTF8

        $again = Import-MediaActionPlan (Join-Path $TestDrive 'plan.json') -StatusPath (Join-Path $TestDrive 'edited.csv') -Session $session

        $again.Actions[0].Status | Should -Be 'UnderWay'
        $again.Actions[1].Status | Should -Be $plan.Actions[1].Status
    }

    It 'says of a damaged file where it is damaged' {
        Set-Content -LiteralPath (Join-Path $TestDrive 'bad.json') -Value "{`n  `"format`": oops`n}"

        Import-MediaActionPlan (Join-Path $TestDrive 'bad.json') -Language en -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $failure[0].FullyQualifiedErrorId | Should -BeLike 'NotJson,*'
        $failure[0].ToString() | Should -Match 'line 2, character 13'
    }
}
