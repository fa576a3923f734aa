BeforeDiscovery {
    $module = Join-Path $PSScriptRoot '../../module'
    $cultures = @('en-US', 'fr') | ForEach-Object { @{ Culture = $_; Reader = if ($_ -eq 'fr') { 'fr-CA' } else { 'en-US' }; File = Join-Path $module "$_/SocialAudit.Commands.psm1-Help.xml" } }
    $built = @($cultures | Where-Object { Test-Path -LiteralPath $_.File })
    $missing = @($cultures | Where-Object { -not (Test-Path -LiteralPath $_.File) })
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')

    function Get-Completion {
        param([string] $Line)

        ([System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null)).CompletionMatches
    }
}

Describe 'Tab' {
    It 'completes -Language: <_>' -ForEach 'Get-WebPresence -Language ', 'New-AuditSession -Language ', 'New-TeamArchetypeSurvey -Language ', 'Import-TeamArchetypeResponse -Language ', 'Measure-TeamArchetype -Language ', 'New-MediaActionPlan -Language ', 'Export-MediaActionPlan -Language ' {
        (Get-Completion $_).CompletionText | Should -Be 'fr', 'en'
    }

    It 'completes -Objective, also after a comma, and says what each means' {
        $all = Get-Completion 'New-MediaActionPlan -Objective '

        $all.CompletionText | Should -Contain 'NewAudience'
        $all.CompletionText | Should -Contain 'Visibility'
        $all.ToolTip | ForEach-Object { $_ | Should -Match '\s' }
        (Get-Completion 'New-MediaActionPlan -Objective Visibility, new').CompletionText | Should -Be 'NewAudience'
    }

    It 'completes -Program' {
        (Get-Completion 'Get-WebPresence -Program ').CompletionText | Should -Be 'Employability', 'Causes', 'Multilingual'
        (Get-Completion 'Get-WebPresence -Program emp').CompletionText | Should -Be 'Employability'
    }
}

Describe '-WhatIf' {
    It 'writes nothing: <_>' -ForEach 'New-TeamArchetypeSurvey', 'Export-MediaActionPlan', 'Import-TeamArchetypeResponse' {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive ([guid]::NewGuid()))
        $target = Join-Path $folder.FullName 'file.csv'
        $rows = Join-Path $TestDrive 'rows.csv'
        [System.IO.File]::WriteAllText($rows, "Name,Archetype`n,Digital native`n")
        $presence = Get-WebPresence -Name 'Nobody' -Session (New-AuditSession -AllowPrivateNetwork -HostMap @{ 'fr.wikipedia.org' = 'http://127.0.0.1:9'; 'en.wikipedia.org' = 'http://127.0.0.1:9' })
        switch ($_) {
            'New-TeamArchetypeSurvey' { New-TeamArchetypeSurvey -Path $target -WhatIf }
            'Export-MediaActionPlan' { $presence | New-MediaActionPlan | Export-MediaActionPlan -Path $target -WhatIf }
            'Import-TeamArchetypeResponse' { Import-TeamArchetypeResponse $rows -RejectPath $target -WhatIf -ErrorAction SilentlyContinue -WarningAction SilentlyContinue }
        }

        Get-ChildItem -LiteralPath $folder.FullName | Should -BeNullOrEmpty
    }
}

Describe 'Get-Help' {
    It 'describes every cmdlet to a reader of <Reader>' -ForEach $built {
        $help = Invoke-Fresh -ArgumentList $manifest, $Reader {
            param($manifest, $reader)
            [System.Threading.Thread]::CurrentThread.CurrentUICulture = $reader
            Import-Module $manifest
            foreach ($command in Get-Command -Module SocialAudit) {
                [System.Threading.Thread]::CurrentThread.CurrentUICulture = $reader
                $page = Get-Help $command.Name -Full
                [pscustomobject]@{ Name = $command.Name; Synopsis = "$($page.Synopsis)".Trim(); Examples = @($page.examples.example).Count }
            }
        }
        [xml] $file = Get-Content -LiteralPath $File -Raw -Encoding UTF8
        $written = @{}
        foreach ($page in $file.helpItems.command) { $written[$page.details.name] = (-join $page.details.description.para).Trim() }

        $help.Name | Should -Be $expectedCmdlets
        $help | ForEach-Object {
            $_.Synopsis | Should -Be $written[$_.Name]
            $_.Examples | Should -BeGreaterOrEqual 2
        }
    }

    It 'describes every cmdlet to a reader of <Reader>' -ForEach $missing {
        Set-ItResult -Skipped -Because "the help in $Culture is not built"
    }
}
