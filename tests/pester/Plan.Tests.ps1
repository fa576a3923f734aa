BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
    $presence = Get-WebPresence 'Centre communautaire du Vieux-Moulin' centre-vieux-moulin.example -Program Causes -Session $session
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Get-MediaObjective' {
    It 'tells the article''s six from those that centres add' {
        (Get-MediaObjective -Article).Count | Should -Be 6
        (Get-MediaObjective | Where-Object Article -eq $false).Id | Should -Be 'Volunteers', 'Donations'
    }

    It 'says how an objective is measured and where to read it' {
        (Get-MediaObjective Visibility -Language fr).Indicators[0].Source.ToString() | Should -Not -BeNullOrEmpty
    }
}

Describe 'Get-MediaPlanRule' {
    It 'says where a rule comes from' {
        (Get-MediaPlanRule C.Cause -Language fr).Source.ToString() | Should -Be 'article, partie C'
    }
}

Describe 'New-MediaActionPlan' {
    It 'gives a plan for each number of hours, and none asks for more' {
        $plans = $presence | New-MediaActionPlan -HoursPerWeek 0, 3, 6 -Session $session
        $plans.Count | Should -Be 3
        foreach ($plan in $plans) { $plan.HoursPlanned | Should -BeLessOrEqual $plan.HoursPerWeek }
    }

    It 'leaves out the rules that it is told to' {
        $plan = $presence | New-MediaActionPlan -SkipRule A.*, T.* -Session $session
        $plan.Rules | Where-Object { $_ -like 'A.*' -or $_ -like 'T.*' } | Should -BeNullOrEmpty
        $plan.SkippedRules | Should -Contain 'A.Blog'
    }

    It 'publishes nothing on a closing day' {
        $plan = $presence | New-MediaActionPlan -ClosedOn '2026-12-21/2027-01-03' -Session $session
        $plan.Calendar | Where-Object { $_.Date -ge [datetime]'2026-12-21' -and $_.Date -le [datetime]'2027-01-03' } | Should -BeNullOrEmpty
        $plan.Calendar | Should -Not -BeNullOrEmpty
    }

    It 'begins with first steps where nothing was asked yet' {
        (New-MediaActionPlan -Name 'Centre' -Language fr).Missing.Count | Should -BeGreaterThan 2
    }
}

Describe 'Update-MediaActionPlan' {
    It 'keeps the volunteer''s word beside what was seen' {
        $plan = $presence | New-MediaActionPlan -Session $session | Update-MediaActionPlan -Presence $presence -Status @{ consult = 'fait' } -Session $session
        $action = $plan.Actions | Where-Object Id -eq consult
        $action.Status | Should -Be 'Done'
        $action.SeenStatus | Should -Be 'Planned'
    }

    It 'follows up a plan that came from a file' {
        $file = Join-Path $TestDrive 'plan.xml'
        $presence | New-MediaActionPlan -Session $session | Export-Clixml $file
        (Import-Clixml $file | Update-MediaActionPlan -Presence $presence -Session $session).Updated | Should -Not -BeNullOrEmpty
    }
}
