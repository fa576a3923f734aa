BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
    $told = Import-WebPresenceResponse (Join-Path $root 'examples/town/reponses/presence/*.csv') -Language fr
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'New-WebPresenceSurvey' {
    It 'writes a form and a table' {
        $files = New-WebPresenceSurvey -Path (Join-Path $TestDrive 'presence.html'), (Join-Path $TestDrive 'presence.csv') -Language fr

        $files.Name -join ' ' | Should -Be 'presence.html presence.csv'
        Get-Content -LiteralPath $files[1].FullName -TotalCount 1 -Encoding UTF8 | Should -Match '^Organisation;Nom;'
    }
}

Describe 'Import-WebPresenceResponse' {
    It 'reads each file as it was saved, one object a thing told of' {
        $told.Count | Should -Be 6
        @($told | Where-Object IsUnkept).Title -join ', ' | Should -Be 'Inscriptions 2017, Le blogue du camp de jour'
    }

    It 'shows its answers within 80 columns' {
        ($told | Out-String -Width 80).Split("`n") | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 80 }
    }
}

Describe 'Get-WebPresence -Response' {
    It 'joins the answers as declared, without the name of anybody' {
        $presence = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website centre-vieux-moulin.example -Session $session -Response $told
        $declared = $presence.Findings | Where-Object Check -Like 'Declared.*'

        @($declared.Verdict | Sort-Object -Unique) -join ' ' | Should -Be 'Declared'
        $presence.Find('Declared.Form').Reason | Should -Be 'AlsoFound'
        $declared | ConvertTo-Json -Depth 5 | Should -Not -Match 'Rachid|Thibodeau'
    }

    It 'takes answers that went through a file' {
        $path = Join-Path $TestDrive 'dit.xml'
        $told | Export-Clixml -LiteralPath $path

        $presence = Get-WebPresence -Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Check Site -Session $session -Response (Import-Clixml -LiteralPath $path)

        @($presence.Findings | Where-Object Check -Like 'Declared.*').Count | Should -Be 7
    }
}
