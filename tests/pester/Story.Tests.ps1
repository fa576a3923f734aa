BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
    $presences = Import-Csv -LiteralPath $centres -Encoding UTF8 | Get-WebPresence -Session $session
    $centre = $presences | Where-Object Name -eq 'Centre communautaire du Vieux-Moulin'
    $team = Get-SampleAnswer (Join-Path $TestDrive 'answers.csv') | Import-TeamArchetypeResponse | Measure-TeamArchetype -Language fr
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'New-AuditSession' {
    It 'takes the day of the audit, so that the same audit says the same tomorrow' {
        $session.Now.Date | Should -Be ([datetime]'2026-11-02')
        $session.Language.Code | Should -Be 'fr'
    }

    It 'keeps pages in a folder of the current location, for the next audit' {
        Push-Location -LiteralPath $TestDrive
        try { $keeping = New-AuditSession -HostMap $town.HostMap -AsOf 2026-11-02 -CachePath ./pages } finally { Pop-Location }

        $keeping.Settings.CacheFolder | Should -Be (Join-Path $TestDrive 'pages')
        $keeping.Settings.CacheFolder | Should -Exist
    }
}

Describe 'Get-WebPresence' {
    It 'gives a presence for each row of a roster' {
        $presences.Count | Should -Be 4
        ($presences.Name | Sort-Object) -join '|' | Should -Be (((Import-Csv -LiteralPath $centres -Encoding UTF8).Name | Sort-Object) -join '|')
    }

    It 'gives each presence as soon as it is ready' {
        $before = @($town.Requests).Count
        $asked = Import-Csv -LiteralPath $centres -Encoding UTF8 | Get-WebPresence -Session $session -ThrottleLimit 1 | ForEach-Object { @($town.Requests).Count }

        $asked.Count | Should -Be 4
        $asked[0] | Should -BeGreaterThan $before
        $asked[0] | Should -BeLessThan $asked[-1]
    }

    It 'says Unknown, and why, of a site that does not answer' {
        $closed = $presences | Where-Object Name -like 'Cuisine collective*'
        $finding = $closed.Findings | Where-Object Check -eq 'Site.Reachable'

        $finding.Verdict | Should -Be 'Unknown'
        $finding.Reason | Should -Be 'NameNotResolved'
        $finding.Evidence[0].Address | Should -Be 'https://www.cuisine-collective.example/'
    }

    It 'follows the centre''s redirect and reads its title and contact details' {
        $centre.Website | Should -Be 'https://www.centre-vieux-moulin.example/'
        $centre.Title | Should -BeLike 'Centre communautaire du Vieux-Moulin*'
        $centre.Contact.Email | Should -Contain 'info@centre-vieux-moulin.example'
        $centre.Contact.Phone | Should -Contain '(514) 555-0142'
    }

    It 'finds the blog''s feed and its newest post' {
        $blog = $centre.Feeds | Where-Object Kind -eq 'Posts'

        $blog.Address | Should -Be 'https://www.centre-vieux-moulin.example/feed/'
        $blog.NewestPost.ToString('yyyy-MM-dd') | Should -Be '2025-03-14'
        $blog.PostsPerWeek | Should -Be 0
    }

    It 'says how far the centre is in each area, and how each resource is used' {
        $centre.Levels.Area | Should -Be 'Site', 'Findability', 'Contact', 'Blog', 'Newsletter', 'SocialNetworks'
        ($centre.Levels | Where-Object Area -eq 'Blog').Next.Text | Should -Not -BeNullOrEmpty
        ($centre.Diagnosis | Where-Object Resource -eq 'blog').State | Should -Be 'PerhapsNotRight'
    }

    It 'looks only at what is asked for' {
        $presence = Get-WebPresence 'Maison de quartier des Tilleuls' maison-tilleuls.example -Check Contact -Session $session

        ($presence.Findings.Check -replace '\..*' | Sort-Object -Unique) | Should -Be 'Contact', 'Site'
        $presence.Levels.Area | Should -Be 'Contact'
    }

    It 'tells the centre''s own profiles from those of others' {
        $centre.OwnProfiles.Platform | Should -Be 'facebook', 'instagram', 'x', 'youtube', 'flickr', 'linkedin'
        ($centre.Profiles | Where-Object Attribution -eq 'Other').Handle | Should -Contain 'AtelierPixelExemple'
    }

    It 'never calls confirmed what a login hides' {
        ($centre.Profiles | Where-Object Platform -in 'facebook', 'instagram', 'x', 'linkedin' | Where-Object Attribution -eq 'Own').Verdict |
            Select-Object -Unique | Should -Be 'Unverifiable'
        ($centre.Profiles | Where-Object Platform -eq 'youtube').Verdict | Should -Be 'Confirmed'
    }
}

Describe 'New-TeamArchetypeSurvey' {
    It 'writes the form and the table' {
        $files = New-TeamArchetypeSurvey -Path (Join-Path $TestDrive 'sondage.html'), (Join-Path $TestDrive 'sondage.csv') -Language fr -Name 'CCVM'

        $files.Name | Should -Be 'sondage.html', 'sondage.csv'
        $files.Length | Should -Not -Contain 0
        (Get-Content -LiteralPath $files[1].FullName -Encoding UTF8 -TotalCount 1) -split ';' | Should -Contain 'Archétype'
    }
}

Describe 'Import-TeamArchetypeResponse' {
    It 'reads the answers of a table that a spreadsheet saved' {
        $answers = @(Import-TeamArchetypeResponse (Join-Path $TestDrive 'answers.c*'))

        $answers.Name | Should -Be 'Naïma Ferland', 'Gilles Hotte', 'Solange Dupéré'
        $answers[0].Archetype | Should -Be 'DigitalNative'
        $answers[0].HoursPerWeek | Should -Be 3.5
        $answers[2].Line | Should -Be 4
    }
}

Describe 'Measure-TeamArchetype' {
    It 'sums the answers up without a name' {
        $team.Responses | Should -Be 3
        $team.Members.Name | Where-Object { $_ } | Should -BeNullOrEmpty
        ($team | Out-String) | Should -Not -BeLike '*Ferland*'
    }

    It 'does not count on whoever is only at ease with e-mail and phone' {
        ($team.Members | Where-Object Id -eq 'P2').Fit | Should -Not -BeIn 'Ready', 'AfterTraining'
        ($team.Members | Where-Object Id -eq 'P1').Fit | Should -Be 'Ready'
    }
}

Describe 'New-MediaActionPlan' {
    BeforeAll {
        $plan = $centre | New-MediaActionPlan -Team $team -Objective Visibility, NewAudience -HoursPerWeek 6 -Session $session
    }

    It 'plans in the language of the audit, within the hours, and begins on a Monday' {
        $plan.Organisation | Should -Be $centre.Name
        $plan.Language | Should -Be 'fr'
        $plan.HoursPlanned | Should -BeLessOrEqual 6
        $plan.Actions | Should -Not -BeNullOrEmpty
        ($plan.Actions.Start | Sort-Object)[0].DayOfWeek | Should -Be 'Monday'
    }

    It 'says of every action why, and of every action left out the reason' {
        $plan.Actions | ForEach-Object { $_.Why | Should -Not -BeNullOrEmpty -Because $_.Id }
        $plan.LeftOut | ForEach-Object { $_.Reason | Should -Not -BeNullOrEmpty; $_.Message | Should -Not -BeNullOrEmpty }
    }
}

Describe 'Export-MediaActionPlan' {
    It 'writes Markdown, a page and a table, and gives the files' {
        $plans = $centre | New-MediaActionPlan -Team $team -Session $session
        $files = $plans | Export-MediaActionPlan -Path (Join-Path $TestDrive 'plan.md'), (Join-Path $TestDrive 'plan.html'), (Join-Path $TestDrive 'plan.csv')

        $files.Name | Should -Be 'plan.md', 'plan.html', 'plan.csv'
        Get-Content -LiteralPath $files[0].FullName -Encoding UTF8 -Raw | Should -BeLike '*Vieux-Moulin*'
        Get-Content -LiteralPath $files[1].FullName -Encoding UTF8 -Raw | Should -BeLike '*<html lang="fr-CA"*'
        @(Import-Csv -LiteralPath $files[2].FullName -Encoding UTF8 -Delimiter ';').Count | Should -BeGreaterOrEqual $plans.Actions.Count
    }

    It 'puts the organisation''s name into the file''s, for many plans' {
        $files = $presences | New-MediaActionPlan -Session $session | Export-MediaActionPlan -Path (Join-Path $TestDrive 'plan-%name%.md')

        $files.Count | Should -Be 4
        $files.Name | Should -Contain 'plan-centre-communautaire-du-vieux-moulin.md'
    }
}
