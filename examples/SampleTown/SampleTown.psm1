# Only the engine's own cmdlets are used here: the module also runs where Microsoft.PowerShell.Utility is absent.
$assembly = "$PSScriptRoot/bin/SampleTown.dll"

if (-not [System.IO.File]::Exists($assembly)) {
    if ($PSUICulture -like 'fr*') {
        throw "La ville d’exemple n’a pas encore été compilée : lancez d’abord « dotnet build examples/SampleTown » à la racine du projet."
    }

    throw "The sample town was never built: first run 'dotnet build examples/SampleTown' at the root of the project."
}

# PassThru and Force: a second import exports the cmdlets again.
$binary = Import-Module $assembly -Force -PassThru
Export-ModuleMember -Cmdlet @($binary.ExportedCmdlets.Keys)
