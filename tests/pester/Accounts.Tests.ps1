BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $answers = Join-Path $root 'examples/town/reponses/comptes/*.csv'
    $told = Import-AccountResponse $answers -Language fr
}

Describe 'New-AccountSurvey' {
    It 'writes a form and a table that ask for no password' {
        $files = New-AccountSurvey -Path (Join-Path $TestDrive 'comptes.html'), (Join-Path $TestDrive 'comptes.csv') -Name 'Centre' -Language fr

        $files.Name -join ' ' | Should -Be 'comptes.html comptes.csv'
        (Import-Csv -LiteralPath $files[1].FullName -Delimiter ';' -Encoding UTF8) | Should -BeNullOrEmpty
        Get-Content -LiteralPath $files[1].FullName -Raw | Should -Not -Match 'passe'
    }
}

Describe 'Import-AccountResponse' {
    It 'reads each file as it was saved' {
        $told.Count | Should -Be 9
        @($told | Where-Object Key -eq 'instagram:ccvm.exemple').Count | Should -Be 2
    }

    It 'refuses a column of passwords and reads the rest' {
        $path = Join-Path $TestDrive 'mots.csv'
        [pscustomobject]@{ Network = 'Twitter'; Username = '@CentreX'; Password = 'Soleil2019' } | Export-Csv -LiteralPath $path -NoTypeInformation -Encoding UTF8

        $read = Import-AccountResponse -LiteralPath $path -ErrorVariable problems -ErrorAction SilentlyContinue

        $read.Key | Should -Be 'x:centrex'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PasswordColumn,*'
        ($read | ConvertTo-Json -Depth 5) + ($problems | Out-String) | Should -Not -Match 'Soleil2019'
    }
}

Describe 'Compare-AccountInventory' {
    It 'gives each account once, the urgent first, with what to do' {
        $inventory = Compare-AccountInventory -Response $told -Language fr

        $inventory[0].State | Should -Be 'AccessLost'
        @($inventory.Key | Sort-Object -Unique).Count | Should -Be $inventory.Count
        $inventory | ForEach-Object { $_.Steps.Count | Should -BeGreaterThan 0 }
    }

    It 'survives a file, and binds again' {
        $path = Join-Path $TestDrive 'inventaire.xml'
        Compare-AccountInventory -Response $told | Export-Clixml -LiteralPath $path

        $again = Compare-AccountInventory -Previous (Import-Clixml -LiteralPath $path)

        $again.Count | Should -Be 7
    }

    It 'exports to a table without a list in a cell that matters' {
        $csv = Compare-AccountInventory -Response $told | Select-Object PlatformName, Handle, Summary, HeldBy, Verdict, WhatToDo | ConvertTo-Csv -NoTypeInformation

        $csv -join "`n" | Should -Not -Match 'System\.'
    }
}
