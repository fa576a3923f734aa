BeforeAll {
    . (Join-Path $PSScriptRoot 'Setup.ps1')
    $searches = Join-Path $PSScriptRoot '../../examples/town/recherches'
    $about = @{ Name = 'Centre communautaire du Vieux-Moulin'; Initials = 'CCVM'; Website = 'https://www.centre-vieux-moulin.example'; Language = 'en' }
}

Describe 'Searches saved from a browser' {
    It 'are read from every engine, and sorted' {
        $results = Get-ChildItem $searches -Filter *.html | Import-SearchResult @about

        ($results.Engine | Sort-Object -Unique) -join ', ' | Should -BeExactly 'DuckDuckGo, Google'
        ($results | Where-Object Kind -EQ 'Namesake').Title | Should -BeLike 'CCVM*'
    }

    It 'are summed up' {
        $summary = Import-SearchResult (Join-Path $searches 'google-ccvm.html') @about -Summary

        $summary.SiteRank | Should -Be 2
        $summary.Subject | Should -Be 'Initials'
    }

    It 'survive a file' {
        $path = Join-Path $TestDrive 'results.xml'
        Import-SearchResult (Join-Path $searches 'google-ccvm.html') @about | Export-Clixml $path

        (Import-Clixml $path | Where-Object Kind -EQ 'OwnSite').Count | Should -Be 2
    }

    It 'give one clear error where a page shows none' {
        $path = Join-Path $TestDrive 'empty.html'
        Set-Content -Path $path -Value ''
        Import-SearchResult $path @about -ErrorAction SilentlyContinue -ErrorVariable failure

        $failure.FullyQualifiedErrorId | Should -BeLike 'EmptyFile,*'
        $failure.TargetObject | Should -BeExactly $path
    }
}
