# Only the engine's own cmdlets are used here: the module also runs where Microsoft.PowerShell.Utility is absent.
$isCore = $PSVersionTable.PSEdition -eq 'Core'
$bin = if ($isCore) { "$PSScriptRoot/bin/net8.0" } else { "$PSScriptRoot/bin/net472" }

if (-not [System.IO.File]::Exists("$bin/SocialAudit.Commands.dll")) {
    if ($PSUICulture -like 'fr*') {
        throw "SocialAudit n’a pas encore été compilé : lancez d’abord « dotnet build » à la racine du projet."
    }

    throw "SocialAudit was never built: first run 'dotnet build' at the root of the project."
}

$commands = if ($isCore) {
    # The loader alone lives among PowerShell's assemblies; it loads all others apart from them.
    $null = [System.Reflection.Assembly]::LoadFrom("$bin/SocialAudit.Loader.dll")
    Import-Module -Assembly ([SocialAudit.Loader.ModuleLoadContext]::Module) -PassThru
}
else {
    Import-Module -Name "$bin/SocialAudit.Commands.dll" -PassThru
}

# A binary module that is imported a second time may export nothing to whoever imports it (PowerShell issue 20710). From 7.6 on the
# nesting of these two scripts is enough, as the tests show; engines that no test has run on get the export by hand.
if ($PSVersionTable.PSVersion -lt [version]'7.6') {
    $addExportedCmdlet = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
    foreach ($cmdlet in $commands.ExportedCmdlets.Values) {
        $addExportedCmdlet.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}
