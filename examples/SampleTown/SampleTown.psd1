@{
    RootModule = 'SampleTown.psm1'
    ModuleVersion = '0.1.0'
    GUID = 'c0a5b9d4-3f0e-4c1a-9a57-6b1d8f2e7054'
    Author = 'SocialAudit'
    CompanyName = 'SocialAudit'
    Copyright = '(c) SocialAudit contributors'
    Description = 'A small fictional neighbourhood that answers on loopback, to practise an audit on without a network.'
    PowerShellVersion = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
    DotNetFrameworkVersion = '4.7.2'
    FunctionsToExport = @()
    CmdletsToExport = @('Start-SampleTown', 'Stop-SampleTown')
    VariablesToExport = @()
    AliasesToExport = @()
}
