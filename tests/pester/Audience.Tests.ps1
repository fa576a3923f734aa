BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $answers = Import-AudienceResponse (Join-Path $root 'examples/town/reponses/public/*.csv') -Language fr
    $audience = $answers | Measure-Audience -By Group -Language fr
}

Describe 'New-AudienceSurvey' {
    It 'writes a form and a table that ask for no name' {
        $files = New-AudienceSurvey -Path (Join-Path $TestDrive 'public.html'), (Join-Path $TestDrive 'public.csv') -Name 'Centre' -Language fr

        $files.Name -join ' ' | Should -Be 'public.html public.csv'
        Get-Content -LiteralPath $files[1].FullName -Raw -Encoding UTF8 | Should -Not -Match '(^|;)(Nom|Courriel)(;|$)'
    }
}

Describe 'Import-AudienceResponse' {
    It 'reads paper and online answers alike' {
        $answers.Count | Should -Be 34
        @($answers | Where-Object { $_.Networks.Platform -contains 'facebook' }).Count | Should -Be 24
    }

    It 'reads a file that PowerShell wrote, and leaves out whoever answered' {
        $path = Join-Path $TestDrive 'nommes.csv'
        [pscustomobject]@{ 'Email' = 'a@exemple.example'; 'Networks used' = 'Facebook' } | Export-Csv -LiteralPath $path -NoTypeInformation -Encoding UTF8

        $read = Import-AudienceResponse -LiteralPath $path -WarningVariable said -WarningAction SilentlyContinue

        $read.Networks[0].Platform | Should -Be 'facebook'
        $said | Should -Match 'Email'
        $read | ConvertTo-Json -Depth 5 | Should -Not -Match 'exemple.example'
    }

    It 'leaves answers that Remove-Item deletes' {
        $path = Join-Path $TestDrive 'partir.csv'
        Set-Content -LiteralPath $path -Value "Networks used`nFacebook"
        Import-AudienceResponse $path | Should -Not -BeNullOrEmpty

        Remove-Item -LiteralPath $path

        $path | Should -Not -Exist
    }
}

Describe 'Measure-Audience' {
    It 'says the number of answers behind each figure, with an interval' {
        $facebook = $audience.Networks | Where-Object Id -eq 'facebook'

        $facebook.Count, $facebook.Answers -join '/' | Should -Be '24/34'
        $facebook.Low | Should -BeLessThan $facebook.Share
        $facebook.High | Should -BeGreaterThan $facebook.Share
    }

    It 'tells nothing of fewer than five' {
        ($audience.Split.Answers | Measure-Object -Minimum).Minimum | Should -BeGreaterOrEqual 5
        @(($answers | Select-Object -First 4 | Measure-Audience).Networks | Where-Object { $null -ne $_.Share }).Count | Should -Be 0
    }

    It 'shows bars within 80 columns, also after a file' {
        $path = Join-Path $TestDrive 'public.xml'
        $audience | Export-Clixml -LiteralPath $path

        $shown = $audience | Out-String -Width 80

        $shown | Should -Match ([string]::new([char]0x2588, 14) + ' +71 %')
        Import-Clixml -LiteralPath $path | Out-String -Width 80 | Should -Be $shown
        ($shown -split "`r?`n" | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'takes answers that went through a file' {
        $path = Join-Path $TestDrive 'reponses.xml'
        $answers | Export-Clixml -LiteralPath $path

        (Import-Clixml -LiteralPath $path | Measure-Audience -By Group -Language fr).Notes -join "`n" | Should -Be ($audience.Notes -join "`n")
    }
}
