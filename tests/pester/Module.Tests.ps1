BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
}

Describe 'The module' {
    It 'has a valid manifest' {
        $tested = Test-ModuleManifest -Path $manifest

        $tested.Name | Should -Be 'SocialAudit'
        $tested.CompatiblePSEditions | Should -Contain $PSVersionTable.PSEdition
    }

    It 'exports its own cmdlets and nothing else' {
        $exported = (Get-Module -Name SocialAudit).ExportedCommands

        ($exported.Keys | Sort-Object) -join ' ' | Should -Be ($expectedCmdlets -join ' ')
        $exported.Values.CommandType | Select-Object -Unique | Should -Be 'Cmdlet'
    }

    It 'keeps every cmdlet when it is imported again' {
        $names = Invoke-Fresh -ArgumentList $manifest {
            param($manifest)
            Import-Module $manifest
            Import-Module $manifest -Force
            Import-Module $manifest -Force
            Get-Command -Module SocialAudit | Where-Object { $null -ne (New-AuditSession).Settings } | ForEach-Object Name
        }

        ($names | Sort-Object) -join ' ' | Should -Be ($expectedCmdlets -join ' ')
    }

    It 'leaves nothing behind when it is removed' {
        $left = Invoke-Fresh -ArgumentList $manifest {
            param($manifest)
            Import-Module $manifest
            Remove-Module SocialAudit
            @(Get-Command -Module SocialAudit*).Count
        }

        $left | Should -Be 0
    }

    It 'does not mind an old CsvHelper that another module loaded first' {
        $old = Join-Path $TestDrive 'CsvHelper.dll'
        Add-Type -OutputAssembly $old -OutputType Library -TypeDefinition @'
[assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
namespace CsvHelper { public class CsvParser { } }
'@
        $answers = Get-SampleAnswer (Join-Path $TestDrive 'answers.csv')

        $result = Invoke-Fresh -ArgumentList $old, $manifest, $answers.FullName {
            param($old, $manifest, $answers)
            [System.Reflection.Assembly]::LoadFrom($old).GetName().Version.ToString()
            Import-Module $manifest
            (Import-TeamArchetypeResponse $answers).Name
        }

        $result | Should -Be '1.0.0.0', 'Naïma Ferland', 'Gilles Hotte', 'Solange Dupéré'
    }

    It 'says in one line what to run where it was never built' {
        $copy = Join-Path $TestDrive 'never built'
        $null = New-Item -ItemType Directory -Path (Join-Path $copy 'module')
        Copy-Item -LiteralPath $manifest -Destination $copy
        Get-ChildItem -LiteralPath (Join-Path $root 'module') -File | Copy-Item -Destination (Join-Path $copy 'module')

        $message = Invoke-Fresh -ArgumentList (Join-Path $copy 'SocialAudit.psd1') {
            param($manifest)
            try { Import-Module $manifest } catch { $_.ToString() }
            $Error.Count
        }

        $message | Should -HaveCount 2
        $message[0] | Should -BeLike '*dotnet build*'
        $message[0] | Should -Not -Match '\n'
        $message[1] | Should -Be 1
    }
}
