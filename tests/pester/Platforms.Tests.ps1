BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $town = Start-SampleTown
    $session = New-AuditSession -HostMap $town.HostMap -DnsServer $town.DnsServer -AsOf 2026-11-02 -Language fr
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Get-SocialPlatform' {
    It 'finds a platform by its former name' {
        (Get-SocialPlatform -Name Twitter).Id | Should -Be 'x'
    }

    It 'tells in order what to do when the holder has left' {
        $steps = (Get-SocialPlatform -Name YouTube -Language fr).RecoverySteps | Where-Object Situation -eq 'HolderLeft'

        $steps.Count | Should -BeGreaterThan 2
        "$($steps[0].Text)" | Should -BeLike '*personne qui a créé la chaîne*'
    }

    It 'gives a platform that survives a file and goes into a session' {
        $path = Join-Path $TestDrive 'platform.xml'
        Get-SocialPlatform -Name Flickr -Language en | Export-Clixml -LiteralPath $path

        (Get-SocialPlatform -Name Flickr -Session (New-AuditSession -Platform (Import-Clixml -LiteralPath $path))).Id | Should -Be 'flickr'
    }
}

Describe 'Import-SocialPlatform' {
    It 'reads what is right and names what is not' {
        $path = Join-Path $TestDrive 'sites.json'
        $text = '{ "Parc": {"errorType":"status_code","url":"https://parc.example/{}"}, "Place": {"errorType":"status_code","urlMain":"https://place.example"} }'
        [System.IO.File]::WriteAllText($path, $text)

        $platforms = Import-SocialPlatform -Path $path -ErrorAction SilentlyContinue -ErrorVariable problems

        $platforms.Id | Should -Be 'parc'
        $problems[0].TargetObject.Entry | Should -Be 'Place'
    }
}

Describe 'Test-SocialPlatform' {
    It 'reports an entry that says no to everybody' {
        $test = Get-SocialPlatform -Name YouTube | Test-SocialPlatform -Session $session

        $test.TellsApart | Should -BeFalse
        $test.Reason | Should -Be 'SaysNoToAll'
    }
}

Describe 'Find-SocialAccount' {
    It 'says what a platform has not only when it is asked for' {
        $search = @{ Name = 'Maison de quartier des Tilleuls'; Handle = 'tilleuls'; Platform = 'YouTube'; Session = $session }

        Find-SocialAccount @search | Should -BeNullOrEmpty
        (Find-SocialAccount @search -All).Verdict | Should -Be 'Absent'
    }

    It 'leaves a network behind a login to a person' {
        (Find-SocialAccount -Name 'Maison de quartier des Tilleuls' -Platform Facebook -Session $session).Verdict | Should -Be 'Unverifiable'
    }
}
