BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
}

Describe 'Import-SurveyResponse' {
    It 'reads a form of a centre''s own, and its objects go to a table again' {
        $path = Join-Path $TestDrive 'salles.csv'
        [System.IO.File]::WriteAllText($path, "Horodateur;Nom;Salle?`r`n25/10/2026 09:30;Léa;`"La 2,`r`nà l’étage`"`r`n26/10/2026 10:00;Sam;`r`n", [System.Text.Encoding]::UTF8)

        $read = Import-SurveyResponse $path -Language fr

        $read.Count | Should -Be 2
        $read[0].'Salle?' | Should -Be "La 2,`r`nà l’étage"
        $read[1].Line | Should -Be 4
        ($read | Select-Object Nom, 'Salle?' | ConvertTo-Csv -NoTypeInformation).Count | Should -BeGreaterThan 2
        (Import-Csv -LiteralPath $path -Delimiter ';' -Encoding UTF8).Count | Should -Be $read.Count
    }

    It 'reads files that come down the pipeline, and says what it found' {
        $path = Join-Path $TestDrive 'a.csv'
        Set-Content -LiteralPath $path -Value 'Timestamp,Name', '10/25/2026 9:30:00,Kim' -Encoding UTF8

        $read = Get-Item -LiteralPath $path | Import-SurveyResponse

        $read.Detected.Tool | Should -Be 'GoogleForms'
        $read.AnsweredOn.Day | Should -Be 25
    }

    It 'comes back from a file whole' {
        $path = Join-Path $TestDrive 'b.csv'
        Set-Content -LiteralPath $path -Value 'Name,Room', 'Kim,2' -Encoding UTF8
        Import-SurveyResponse $path | Export-Clixml -LiteralPath (Join-Path $TestDrive 'b.xml')

        $again = Import-Clixml -LiteralPath (Join-Path $TestDrive 'b.xml')
        $again.Room | Should -Be '2'
        $again.Detected.Columns | Should -Be 2
    }
}

Describe 'Import-TeamArchetypeResponse' {
    It 'takes a map, and keeps the latest answer when asked' {
        $path = Join-Path $TestDrive 'equipe.csv'
        Set-Content -LiteralPath $path -Value 'Qui,Archetype,Hours a week', 'Kim,,1', 'Kim,,2' -Encoding UTF8

        (Import-TeamArchetypeResponse $path -Map @{ name = 'Qui' } -WarningAction SilentlyContinue).Count | Should -Be 2
        (Import-TeamArchetypeResponse $path -Map @{ name = 'Qui' } -Latest).HoursPerWeek | Should -Be 2
    }
}
