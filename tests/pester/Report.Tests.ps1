BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $store = Join-Path $TestDrive 'history.db'
    $town = Start-SampleTown
    $audits = '2026-11-02', '2027-02-15' | ForEach-Object {
        $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf $_ -Language fr
        Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $session
    }
    $audits | Save-WebPresence -Store $store
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Export-WebPresenceReport' {
    It 'writes a page on one organisation' {
        $file = Export-WebPresenceReport (Join-Path $TestDrive 'one.html') '*Tilleuls*' -Store $store -Language fr

        $file.Name | Should -Be 'one.html'
        $html = Get-Content -LiteralPath $file.FullName -Raw -Encoding UTF8
        $html | Should -BeLike '*Ce qui a chang*Moins bien*endormi*'
        $html | Should -Not -Match '<(link|script|img|iframe)\b|\bsrc='
    }

    It 'writes the same from audits that went through a file' {
        $xml = Join-Path $TestDrive 'audits.xml'
        $audits | Export-Clixml -LiteralPath $xml

        Export-WebPresenceReport (Join-Path $TestDrive 'kept.html') -Store $store -Language fr
        Import-Clixml -LiteralPath $xml | Export-WebPresenceReport (Join-Path $TestDrive 'given.html') -Language fr

        (Get-FileHash (Join-Path $TestDrive 'given.html')).Hash | Should -Be (Get-FileHash (Join-Path $TestDrive 'kept.html')).Hash
    }

    It 'shows how far a plan is' {
        $plan = $audits[0] | New-MediaActionPlan -HoursPerWeek 6 -Language fr
        $file = $audits | Export-WebPresenceReport (Join-Path $TestDrive 'plan.html') -Plan $plan -Language fr

        Get-Content -LiteralPath $file.FullName -Raw -Encoding UTF8 | Should -BeLike '*id="plan"*'
    }

    It 'writes nothing under -WhatIf' {
        $audits | Export-WebPresenceReport (Join-Path $TestDrive 'none.html') -WhatIf

        Join-Path $TestDrive 'none.html' | Should -Not -Exist
    }
}
