# What the tests share; each file of tests runs it in its BeforeAll.
$ErrorActionPreference = 'Stop'

$root = (Resolve-Path -LiteralPath (Join-Path $PSScriptRoot '../..')).Path
$manifest = Join-Path $root 'SocialAudit.psd1'
$townManifest = Join-Path $root 'examples/SampleTown/SampleTown.psd1'
$centres = Join-Path $root 'examples/centres.csv'
$engine = if ($PSVersionTable.PSEdition -eq 'Core') { (Get-Process -Id $PID).Path } else { Join-Path $PSHOME 'powershell.exe' }
$expectedCmdlets = @((Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport | Sort-Object)

Import-Module -Name $manifest, $townManifest

function Invoke-Fresh {
    # Runs a script block in a new process of this edition, and gives its output.
    param([scriptblock] $Script, [object[]] $ArgumentList = @())

    & $engine -NoProfile -NonInteractive -Command $Script -args $ArgumentList
}

function Get-SampleAnswer {
    # The answers of three people, as a spreadsheet in Québec saves them.
    param([string] $Path)

    $table = @'
Nom;Rôle;Responsabilités;Archétype;À l’aise avec;Tenir un profil;Formation;Heures par semaine
Naïma Ferland;Animatrice;Les communications;Natif du numérique;Les médias sociaux;Oui;Non;3,5
Gilles Hotte;Concierge;;Contestataire du numérique;Le courriel et le téléphone;Non;Non;1
Solange Dupéré;Adjointe;Le site web;Débutant du numérique;Le site web ou le blogue;Peut-être;Oui;2
'@
    [System.IO.File]::WriteAllText($Path, $table, [System.Text.Encoding]::UTF8)
    Get-Item -LiteralPath $Path
}
