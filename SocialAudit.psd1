@{
    RootModule           = 'module/SocialAudit.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '6f0c5d0e-7a2b-4f43-9f5e-2f1d0c8e4b57'
    Author               = 'SocialAudit contributors'
    CompanyName          = 'SocialAudit'
    Copyright            = '(c) SocialAudit contributors. MIT licence.'
    Description          = 'Takes stock of a community centre''s web presence and team, and brings out an action plan that real people can carry out. Fait le point sur la présence web et l''équipe d''un centre communautaire, et en tire un plan d''action réaliste.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Core', 'Desktop')
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @('module/SocialAudit.Format.ps1xml')
    TypesToProcess       = @('module/SocialAudit.Types.ps1xml')
    CmdletsToExport      = @(
        'Compare-AccountInventory'
        'Compare-WebPresence'
        'Export-MediaActionPlan'
        'Export-WebPresence'
        'Export-WebPresenceReport'
        'Find-SocialAccount'
        'Get-MediaObjective'
        'Get-MediaPlanRule'
        'Get-SocialPlatform'
        'Get-WebPresence'
        'Get-WebPresenceHistory'
        'Import-AccountResponse'
        'Import-AudienceResponse'
        'Import-MediaActionPlan'
        'Import-SearchResult'
        'Import-SocialPlatform'
        'Import-SurveyResponse'
        'Import-TeamArchetypeResponse'
        'Import-WebPresence'
        'Import-WebPresenceResponse'
        'Invoke-WebPresenceAudit'
        'Measure-Audience'
        'Measure-TeamArchetype'
        'New-AccountSurvey'
        'New-AudienceSurvey'
        'New-AuditSession'
        'New-MediaActionPlan'
        'New-TeamArchetypeSurvey'
        'New-WebPresenceSurvey'
        'Register-WebPresenceAudit'
        'Save-WebPresence'
        'Test-SocialPlatform'
        'Unregister-WebPresenceAudit'
        'Update-MediaActionPlan'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('SocialMedia', 'Audit', 'Nonprofit', 'Community', 'Quebec', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/licenses/MIT'
        }
    }
}
