# The help of a nested module is looked for beside its file: SocialAudit.Commands.psm1 lies where en-US and fr do.
# Nested once more, the binary module exports its cmdlets at a second import too: imported from here, it would not (PowerShell issue 20710).
# What goes wrong there goes on from here, alone: without it the engine adds that it found no module.
try {
    Import-Module -Name "$PSScriptRoot/SocialAudit.Commands.psm1" -ErrorAction Stop
}
catch {
    throw $_
}
