BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')

    function Get-Failure {
        # The errors of a command, whether it went on after them or not.
        param([scriptblock] $Command)

        $ErrorActionPreference = 'Continue'
        try { & $Command 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } } catch { $_ }
    }

    function Write-Text {
        param([string] $Name, [string] $Text)

        $path = Join-Path $TestDrive $Name
        [System.IO.File]::WriteAllText($path, $Text, [System.Text.UTF8Encoding]::new($false))
        $path
    }

    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language en
    $presence = Get-WebPresence -Name 'Carrefour Jeunesse du Port' -Website http://carrefour-port.example -Session $session
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Bad input gives one clear error, with the input as target' {
    It 'InvalidAddress: an address that is none, and the other rows go on' {
        $rows = @(
            [pscustomobject]@{ Name = 'Nowhere'; Website = 'not an address' }
            [pscustomobject]@{ Name = 'Carrefour Jeunesse du Port'; Website = 'http://carrefour-port.example' }
        )
        $found = $rows | Get-WebPresence -Session $session -ErrorAction SilentlyContinue -ErrorVariable failure

        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidAddress,*'
        $failure.TargetObject | Should -BeExactly 'not an address'
        $found.Name | Should -Be 'Carrefour Jeunesse du Port'
    }

    It 'UnknownLanguage, from <_>' -ForEach 'Get-WebPresence', 'New-AuditSession', 'New-TeamArchetypeSurvey', 'Import-TeamArchetypeResponse', 'Measure-TeamArchetype', 'New-MediaActionPlan', 'Export-MediaActionPlan' {
        $answers = Get-SampleAnswer (Join-Path $TestDrive 'answers.csv')
        $commands = @{
            'Get-WebPresence'              = { Get-WebPresence -Name 'A' -Language 'klingon' -Session $session }
            'New-AuditSession'             = { New-AuditSession -Language 'klingon' }
            'New-TeamArchetypeSurvey'      = { New-TeamArchetypeSurvey -Path (Join-Path $TestDrive 'k.csv') -Language 'klingon' }
            'Import-TeamArchetypeResponse' = { Import-TeamArchetypeResponse $answers.FullName -Language 'klingon' }
            'Measure-TeamArchetype'        = { Import-TeamArchetypeResponse $answers.FullName | Measure-TeamArchetype -Language 'klingon' }
            'New-MediaActionPlan'          = { $presence | New-MediaActionPlan -Language 'klingon' }
            'Export-MediaActionPlan'       = { $presence | New-MediaActionPlan -Session $session | Export-MediaActionPlan -Path (Join-Path $TestDrive 'k.md') -Language 'klingon' }
        }
        $failure = Get-Failure $commands[$_]

        $failure.FullyQualifiedErrorId | Should -BeLike 'UnknownLanguage,*'
        $failure.TargetObject | Should -BeExactly 'klingon'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*fr*'
    }

    It 'FileNotFound, by name and by pattern: <_>' -ForEach 'none.csv', 'none*.csv' {
        $path = Join-Path $TestDrive $_
        $failure = Get-Failure { Import-TeamArchetypeResponse $path }

        $failure.FullyQualifiedErrorId | Should -BeLike 'FileNotFound,*'
        $failure.TargetObject | Should -BeExactly $path
    }

    It 'EmptyFile' {
        $path = Write-Text -Name 'empty.csv' -Text ''
        $failure = Get-Failure { Import-TeamArchetypeResponse $path }

        $failure.FullyQualifiedErrorId | Should -BeLike 'EmptyFile,*'
        $failure.TargetObject | Should -BeExactly $path
    }

    It 'UnknownColumns, and the other files go on' {
        $other = Write-Text -Name 'other.csv' -Text "Colour,Size`nred,3`n"
        $answers = Get-SampleAnswer (Join-Path $TestDrive 'answers.csv')
        $read = Import-TeamArchetypeResponse $other, $answers.FullName -ErrorAction SilentlyContinue -ErrorVariable failure

        $failure.FullyQualifiedErrorId | Should -BeLike 'UnknownColumns,*'
        $failure.TargetObject | Should -BeExactly $other
        $read.Count | Should -Be 3
    }

    It 'RejectedRow, with file and line, kept in the rejects' {
        $path = Write-Text -Name 'rows.csv' -Text "Name,Archetype`nAnna,Digital native`n,Digital native`nBob,Astronaut`n"
        $rejects = Join-Path $TestDrive 'rejects.csv'
        $read = Import-TeamArchetypeResponse $path -RejectPath $rejects -Language en -ErrorAction SilentlyContinue -ErrorVariable failure -WarningVariable warning -WarningAction SilentlyContinue

        $read.Name | Should -Be 'Anna'
        $failure.Count | Should -Be 2
        $failure | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'RejectedRow,*' }
        $failure.TargetObject.Line | Should -Be 3, 4
        $failure[1].TargetObject.File | Should -BeExactly $path
        $warning.Count | Should -Be 1
        (Import-Csv -LiteralPath $rejects -Encoding UTF8).Row | Should -Be ',Digital native', 'Bob,Astronaut'
    }

    It 'UnknownObjective' {
        $failure = Get-Failure { $presence | New-MediaActionPlan -Objective Visibility, Fame -Session $session }

        $failure.FullyQualifiedErrorId | Should -BeLike 'UnknownObjective,*'
        $failure.TargetObject | Should -BeExactly 'Fame'
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*NewAudience*'
    }

    It 'UnknownFormat, and no file: <_>' -ForEach 'New-TeamArchetypeSurvey', 'Export-MediaActionPlan' {
        $path = Join-Path $TestDrive "$_.pdf"
        $commands = @{
            'New-TeamArchetypeSurvey' = { New-TeamArchetypeSurvey -Path $path }
            'Export-MediaActionPlan'  = { $presence | New-MediaActionPlan -Session $session | Export-MediaActionPlan -Path $path }
        }
        $failure = Get-Failure $commands[$_]

        $failure.FullyQualifiedErrorId | Should -BeLike 'UnknownFormat,*'
        $failure.TargetObject | Should -BeExactly $path
        $path | Should -Not -Exist
    }

    It 'CannotWrite: a file where a folder should be' {
        $path = Join-Path (Write-Text -Name 'occupied' -Text '') 'survey.csv'
        $failure = Get-Failure { New-TeamArchetypeSurvey -Path $path }

        $failure.FullyQualifiedErrorId | Should -BeLike 'CannotWrite,*'
        $failure.TargetObject | Should -BeExactly $path
    }

    It 'AlreadyWritten: two plans in one file' {
        $plan = $presence | New-MediaActionPlan -Session $session
        $path = Join-Path $TestDrive 'one.md'
        $files = $plan, $plan | Export-MediaActionPlan -Path $path -ErrorAction SilentlyContinue -ErrorVariable failure

        @($files).Count | Should -Be 1
        $failure.FullyQualifiedErrorId | Should -BeLike 'AlreadyWritten,*'
        $failure.TargetObject.Organisation | Should -Be $plan.Organisation
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*%name%*'
    }

    It 'InvalidOrigin: <_>' -ForEach 'nonsense', 'ftp://127.0.0.1' {
        $failure = Get-Failure { New-AuditSession -HostMap @{ 'www.youtube.com' = $_ } }

        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidOrigin,*'
        $failure.TargetObject.Key | Should -Be 'www.youtube.com'
        $failure.TargetObject.Value | Should -Be $_
    }

    It 'InvalidHost: <_>' -ForEach 'a b', 'http://www.youtube.com', 'www.youtube.com/page' {
        $failure = Get-Failure { New-AuditSession -HostMap @{ $_ = 'http://127.0.0.1:9' } }

        $failure.FullyQualifiedErrorId | Should -BeLike 'InvalidHost,*'
        $failure.TargetObject.Key | Should -Be $_
    }

    It 'CannotWrite: pages in <_>' -ForEach 'nodrive:\pages', 'Env:\pages' {
        $failure = Get-Failure { New-AuditSession -CachePath $_ }

        $failure.FullyQualifiedErrorId | Should -BeLike 'CannotWrite,*'
        $failure.TargetObject | Should -BeExactly $_
    }

    It 'speaks the language of the audit, without a stack trace' {
        $english = Get-Failure { New-AuditSession -HostMap @{ a = 'b' } -Language en }
        $french = Get-Failure { New-AuditSession -HostMap @{ a = 'b' } -Language fr }

        $french.ToString() | Should -Not -Be $english.ToString()
        $french, $english | ForEach-Object { $_.ToString() | Should -Not -Match '(?m)^\s*(at|à) \w+\.' }
    }
}
