BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $folder = Join-Path $TestDrive 'audits'
    $town = Start-SampleTown
}

AfterAll {
    $town | Stop-SampleTown
}

Describe 'Register-WebPresenceAudit' {
    It 'shows every text under -WhatIf and writes nothing, for <Kind>' -TestCases @(
        @{ Kind = 'ScheduledTask'; Text = '<ScheduleByMonth>' }
        @{ Kind = 'SystemdTimer'; Text = 'OnCalendar=*-*-15 05:15:00' }
        @{ Kind = 'Cron'; Text = "`n15 5 15 * * " }
    ) {
        $schedule = Register-WebPresenceAudit -Path $centres -As $Kind -Day 15 -At '05:15' -JitterMinutes 0 -Folder $folder -WhatIf -PassThru

        ($schedule.Texts | ForEach-Object { $_.Text }) -join "`n" | Should -Match ([regex]::Escape($Text))
        Test-Path -LiteralPath $folder | Should -BeFalse
    }

    It 'takes the PowerShell that is running, and its script parses' {
        $schedule = Register-WebPresenceAudit -Path $centres -As SystemdTimer -Folder $folder -WhatIf -PassThru
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseInput($schedule.Texts[1].Text, [ref] $null, [ref] $errors)

        $errors.Count | Should -Be 0
        $schedule.Texts[2].Text | Should -BeLike '*pwsh*'
    }

    It 'goes through a file and is taken away by it' {
        $file = Join-Path $TestDrive 'schedule.xml'
        Register-WebPresenceAudit -Name 'Centre' -As Cron -Folder $folder -WhatIf -PassThru | Export-Clixml -LiteralPath $file
        $schedule = Import-Clixml -LiteralPath $file

        $schedule.Kind | Should -Be 'Cron'
        { $schedule | Unregister-WebPresenceAudit -Folder $folder -ErrorAction Stop } | Should -Throw -ErrorId 'RecurringUnknownSchedule,*'
    }

    It 'starts, by a crontab, a run that audits and saves, and is taken away again' -Skip:($PSVersionTable.PSEdition -eq 'Desktop' -or $IsWindows) {
        $tab = Join-Path $TestDrive 'tab'
        $tools = Join-Path $TestDrive 'tools'
        $null = New-Item -ItemType Directory -Path $tools
        Set-Content -LiteralPath $tab -Value '@daily true'
        $crontab = Join-Path $tools 'crontab'
        Set-Content -LiteralPath $crontab -Value "#!/bin/sh`ncase `"`$1`" in -l) cat '$tab';; -) cat > '$tab.new' && mv '$tab.new' '$tab';; esac"
        chmod 700 $crontab
        $path = $env:PATH
        $env:PATH = "${tools}:$path"
        try {
            $store = Join-Path $TestDrive 'history.db'
            $folderOfMany = Join-Path $TestDrive "it's 100% `$HOME; x"
            Register-WebPresenceAudit -Name 'Carrefour du Port' -Website carrefour-port.example -Store $store -As Cron -Folder $folderOfMany

            # The script is the user's own to change: here it audits the sample town.
            $map = Join-Path $TestDrive 'map.xml'
            $town.HostMap | Export-Clixml -LiteralPath $map
            $script = Join-Path $folderOfMany 'web-presence/run.ps1'
            $session = "New-AuditSession -HostMap (Import-Clixml -LiteralPath '$map') -DnsServer '$($town.DnsServer)' -AsOf 2026-11-02"
            Set-Content -LiteralPath $script -Value (Get-Content -LiteralPath $script -Raw).Replace('Invoke-WebPresenceAudit ', "Invoke-WebPresenceAudit -Session ($session) ")
            $line = @(Get-Content -LiteralPath $tab)[2]
            $command = ($line -split ' ', 6)[5].Replace('\%', '%')
            /bin/sh -c $command
            $code = $LASTEXITCODE
            Unregister-WebPresenceAudit -Folder $folderOfMany
        }
        finally {
            $env:PATH = $path
        }

        $code | Should -Be 0
        (Get-WebPresenceHistory -Store $store).Name | Should -Be 'Carrefour du Port'
        Get-Content -LiteralPath $tab | Should -Be '@daily true'
        Join-Path $folderOfMany 'web-presence/audit.log' | Should -Exist
    }
}

Describe 'Invoke-WebPresenceAudit' {
    It 'says that there is no such audit, and its exit code tells' {
        { Invoke-WebPresenceAudit -Id port -Folder $folder -ErrorAction Stop } | Should -Throw -ErrorId 'RecurringUnknownSchedule,*'
        $LASTEXITCODE | Should -Be 2
    }
}
