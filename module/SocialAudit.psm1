# The help of a nested module is looked for beside its file: SocialAudit.Commands.psm1 lies where en-US and fr do.
Import-Module -Name "$PSScriptRoot/SocialAudit.Commands.psm1"
