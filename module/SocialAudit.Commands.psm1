# Only the engine's own cmdlets are used here: the module also runs where Microsoft.PowerShell.Utility is absent.
$isCore = $PSVersionTable.PSEdition -eq 'Core'
$bin = if ($isCore) { "$PSScriptRoot/bin/net8.0" } else { "$PSScriptRoot/bin/net472" }

if (-not [System.IO.File]::Exists("$bin/SocialAudit.Commands.dll")) {
    if ($PSUICulture -like 'fr*') {
        throw "SocialAudit n’a pas encore été compilé : lancez d’abord « dotnet build » à la racine du projet."
    }

    throw "SocialAudit was never built: first run 'dotnet build' at the root of the project."
}

if ($isCore) {
    # The loader alone lives among PowerShell's assemblies; it loads all others apart from them.
    $null = [System.Reflection.Assembly]::LoadFrom("$bin/SocialAudit.Loader.dll")
    Import-Module -Assembly ([SocialAudit.Loader.ModuleLoadContext]::Module)
}
else {
    Import-Module -Name "$bin/SocialAudit.Commands.dll"
}
