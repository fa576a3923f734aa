@{
    RootModule        = 'SocialAudit.Benchmarks.EmptyModule.dll'
    ModuleVersion     = '1.0.0'
    GUID              = '0d6a1d5b-6a06-4d0b-8f0b-0b6f7f1c9a35'
    Description       = 'The smallest binary module, to compare an import with.'
    CmdletsToExport   = @('Get-Nothing')
    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
