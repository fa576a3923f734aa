BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $forms = 'a.html', 'a.csv', 'a.md', 'a.docx', 'a.txt' | ForEach-Object { Join-Path $TestDrive $_ }
    $own = 'Que manque-t-il au centre?', @{ Text = @{ fr = 'Quel jour?'; en = 'Which day?' }; Kind = 'Single'; Choices = 'Lundi', 'Jeudi'; Header = 'Jour' }
}

Describe 'Every survey' {
    It '<_> writes every form, with a centre''s own questions' -ForEach 'New-TeamArchetypeSurvey', 'New-AccountSurvey', 'New-AudienceSurvey', 'New-WebPresenceSurvey' {
        $files = & $_ -Path $forms -Name 'Centre' -Question $own -Language fr

        $files.Name | Should -Be 'a.html', 'a.csv', 'a.md', 'a.docx', 'a.txt'
        $headers = (Get-Content -LiteralPath $forms[1] -Encoding UTF8 -TotalCount 1) -split ';'
        $headers[-2, -1] | Should -Be 'Que manque-t-il au centre?', 'Jour'
        Get-Content -LiteralPath $forms[2] -Encoding UTF8 -Raw | Should -BeLike '*Quel jour?*Lundi*'
        Get-Content -LiteralPath $forms[4] -Encoding UTF8 | Should -Contain 'Jeudi'
    }

    It 'takes questions from a file of JSON' {
        $json = Join-Path $TestDrive 'questions.json'
        $own | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $json -Encoding UTF8

        Get-Content -LiteralPath $json -Encoding UTF8 -Raw | New-AccountSurvey $forms[1] -Language en | Out-Null
        (Get-Content -LiteralPath $forms[1] -Encoding UTF8 -TotalCount 1) -split ',' | Should -Contain 'Jour'

        Get-Content -LiteralPath $json -Encoding UTF8 -Raw | ConvertFrom-Json | New-AudienceSurvey $forms[1] -Language en | Out-Null
        (Get-Content -LiteralPath $forms[1] -Encoding UTF8 -TotalCount 1) -split ',' | Should -Contain 'Jour'
    }

    It 'writes nothing when a question can''t be asked' {
        $path = Join-Path $TestDrive 'none.html'

        New-TeamArchetypeSurvey $path -Question 'Fine?', @{ Text = 'No choice?'; Kind = 'Multiple' } -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty

        $problems[0].FullyQualifiedErrorId | Should -BeLike 'InvalidQuestion,*'
        $path | Should -Not -Exist
    }
}

Describe 'Import-TeamArchetypeResponse' {
    It 'gives a centre''s own answers back' {
        $path = Join-Path $TestDrive 'own.csv'
        New-TeamArchetypeSurvey $path -Question $own -Language fr | Out-Null
        Add-Content -LiteralPath $path -Value 'Naïma;;;Natif du numérique;;;;;;Un piano;Jeudi' -Encoding UTF8

        $answer = Import-TeamArchetypeResponse -LiteralPath $path

        $answer.Additional['Jour'] | Should -Be 'Jeudi'
        $answer.Additional['Que manque-t-il au centre?'] | Should -Be 'Un piano'
    }
}

Describe 'Measure-TeamArchetype' {
    BeforeAll {
        $answers = Import-TeamArchetypeResponse (Join-Path $root 'examples/town/reponses/*.csv')
    }

    It 'counts no portrait of a team of three, and says so' {
        $team = $answers[0..2] | Measure-TeamArchetype -Language en

        $team.Archetypes | Should -BeNullOrEmpty
        $team.InNone | Should -BeNullOrEmpty
        $team.Advice[0] | Should -BeLike 'Fewer than 5*'
        @($team.Members).Count | Should -Be 3
    }

    It 'shows bars at eighty columns, and draws what it shows' {
        $charts = (Join-Path $TestDrive 'team.svg'), (Join-Path $TestDrive 'team.html')

        $view = $answers | Measure-TeamArchetype -ChartPath $charts -Language fr | Out-String -Width 80

        $view | Should -Match "Natif du numérique +$([char]0x2588)+ 2"
        $view -split '\r?\n' | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 80 }
        ([xml] (Get-Content -LiteralPath $charts[0] -Encoding UTF8 -Raw)).svg.title.InnerText | Should -Be "L’équipe et les médias sociaux"
        Get-Content -LiteralPath $charts[1] -Encoding UTF8 -Raw | Should -Not -Match 'P\d\b|Lacasse'
    }

    It 'tells who could coach whom, and survives a file' {
        $path = Join-Path $TestDrive 'team.xml'
        $team = $answers | Measure-TeamArchetype -Language en
        $team | Export-Clixml -LiteralPath $path

        $again = Import-Clixml -LiteralPath $path

        $team.TrainingNeeds[0].Coaches | Should -Not -BeNullOrEmpty
        "$($again.TrainingNeeds.Coaches)" | Should -Be "$($team.TrainingNeeds.Coaches)"
        ($again | Out-String -Width 80) | Should -Be ($team | Out-String -Width 80)
    }
}
