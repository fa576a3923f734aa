BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $store = Join-Path $TestDrive 'history.db'
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
    $presence = Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $session
    $presence | Save-WebPresence -Store $store
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Save-WebPresence' {
    It 'keeps the same audit once, and sends it on where asked' {
        $sent = $presence | Save-WebPresence -Store $store -PassThru

        $sent.Name | Should -Be 'Maison de quartier des Tilleuls'
        @(Get-WebPresenceHistory -Store $store).Count | Should -Be 1
    }

    It 'makes nothing under -WhatIf' {
        $presence | Save-WebPresence -Store (Join-Path $TestDrive 'none.db') -WhatIf

        Join-Path $TestDrive 'none.db' | Should -Not -Exist
    }

    It 'takes the store that the environment names' {
        $env:SOCIALAUDIT_STORE = Join-Path $TestDrive 'named.db'
        try {
            $presence | Save-WebPresence
            (Get-WebPresenceHistory).Name | Should -Be $presence.Name
        }
        finally {
            $env:SOCIALAUDIT_STORE = $null
        }

        Join-Path $TestDrive 'named.db' | Should -Exist
    }

    It 'leaves a file that is no store as it is' {
        $path = Join-Path $TestDrive 'recettes.db'
        Set-Content -LiteralPath $path -Value ('Tarte au sucre. ' * 100)

        { $presence | Save-WebPresence -Store $path } | Should -Throw -ErrorId 'StoreNotAStore,*'

        Get-Content -LiteralPath $path -Raw | Should -BeLike 'Tarte au sucre*'
    }

    It 'saves from several processes at once' {
        $file = Join-Path $TestDrive 'one.xml'
        $presence | Export-Clixml -LiteralPath $file
        $many = Join-Path $TestDrive 'many.db'
        $jobs = 1..3 | ForEach-Object {
            Start-Job -ArgumentList $manifest, $file, $many, $_ -ScriptBlock {
                param($Manifest, $File, $Store, $Number)
                Import-Module -Name $Manifest
                $one = Import-Clixml -LiteralPath $File
                1..10 | ForEach-Object {
                    $one.Date = [DateTimeOffset]::new(2026, 1, $_, $Number, 0, 0, [TimeSpan]::Zero)
                    $one | Save-WebPresence -Store $Store
                }
            }
        }
        $jobs | Receive-Job -Wait -AutoRemoveJob

        @(Get-WebPresenceHistory -Store $many -Summary).Count | Should -Be 30
    }
}

Describe 'Get-WebPresenceHistory' {
    It 'gives back what was saved, which goes through a file and is saved again' {
        $file = Join-Path $TestDrive 'history.xml'
        $other = Join-Path $TestDrive 'other.db'
        Get-WebPresenceHistory -Store $store | Export-Clixml -LiteralPath $file
        Import-Clixml -LiteralPath $file | Save-WebPresence -Store $other

        $again = Get-WebPresenceHistory -Store $other
        $again.Findings.Count | Should -Be $presence.Findings.Count
        $again.Findings[0].Evidence[0].Address | Should -Be $presence.Findings[0].Evidence[0].Address
    }

    It 'answers by check and verdict, and exports to a table' {
        $rows = Get-WebPresenceHistory -Store $store -Finding -Check 'Site.*' -Verdict Confirmed

        $rows.Count | Should -BeGreaterThan 0
        @($rows | Where-Object { $_.Check -notlike 'Site.*' -or $_.Verdict -ne 'Confirmed' }).Count | Should -Be 0
        ($rows | ConvertTo-Csv -NoTypeInformation) -join "`n" | Should -Not -Match 'System\.'
    }

    It 'names an organisation that is not there' {
        { Get-WebPresenceHistory 'Centre X' -Store $store -ErrorAction Stop } | Should -Throw -ErrorId 'NoHistory,*'
    }
}

Describe 'Compare-WebPresence' {
    BeforeAll {
        $season = Join-Path $TestDrive 'season.db'
        $later = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2027-02-15 -Language fr
        $now = Get-WebPresence -Name 'Maison de quartier des Tilleuls' -Website maison-tilleuls.example -Session $later
        $presence, $now | Save-WebPresence -Store $season
    }

    It 'says what changed since the audit before, with the evidence of both' {
        $blog = Compare-WebPresence 'Maison de quartier des Tilleuls' -Store $season | Where-Object Subject -eq 'Blog.NewestPost'

        $blog.Level | Should -Be 'Worse'
        $blog.Message | Should -BeLike '*endormi*'
        $blog.Before.Evidence.Count | Should -BeGreaterThan 0
        $blog.After.Evidence.Count | Should -BeGreaterThan 0
    }

    It 'compares two audits that went through a file' {
        $file = Join-Path $TestDrive 'two.xml'
        $presence, $now | Export-Clixml -LiteralPath $file
        $two = Import-Clixml -LiteralPath $file

        $changes = Compare-WebPresence -Reference $two[0] -Difference $two[1] -Level Worse

        $changes.Subject | Should -Contain 'Blog.NewestPost'
        @($changes | Where-Object Level -ne 'Worse').Count | Should -Be 0
    }

    It 'exits with 1 where the gate fails, however it was started' {
        $start = "Import-Module -Name '$manifest'; "
        $gate = "Compare-WebPresence -Store '$season' -FailOn Worse | ForEach-Object { `$_.Subject }"
        $byExit = Join-Path $TestDrive 'exit.ps1'
        $byStop = Join-Path $TestDrive 'stop.ps1'
        Set-Content -LiteralPath $byExit -Value "$start $gate", 'exit $LASTEXITCODE'
        Set-Content -LiteralPath $byStop -Value '$ErrorActionPreference = ''Stop''', "$start $gate", 'exit 0'

        $ErrorActionPreference = 'Continue'
        $written = & $engine -NoProfile -NonInteractive -Command "$start $gate" 2>$null
        $codes = @($LASTEXITCODE)
        foreach ($script in $byExit, $byStop) {
            $null = & $engine -NoProfile -NonInteractive -File $script 2>$null
            $codes += $LASTEXITCODE
        }

        $codes -join ' ' | Should -Be '1 1 1'
        $written | Should -Contain 'Blog.NewestPost'
    }

    It 'exits with 0 where nothing fails the gate' {
        $null = & $engine -NoProfile -NonInteractive -Command "Import-Module -Name '$manifest'; Compare-WebPresence -Store '$store' -FailOn Worse" 2>$null

        $LASTEXITCODE | Should -Be 0
    }
}

Describe 'Export-WebPresence and Import-WebPresence' {
    It 'carry audits in JSON, whole, for other programs too' {
        $file = Join-Path $TestDrive 'audits.json'
        $presence | Export-WebPresence -Path $file

        (Get-Content -LiteralPath $file -Raw -Encoding UTF8 | ConvertFrom-Json).Organisation.Name | Should -Be 'Maison de quartier des Tilleuls'
        $read = Import-WebPresence -Path $file
        $read.Findings.Count | Should -Be $presence.Findings.Count
        Compare-WebPresence -Reference $presence -Difference $read | Should -BeNullOrEmpty
    }
}
