namespace SocialAudit.Tests.Cmdlets;

public sealed class HostedShellTests
{
    [Theory]
    [InlineData("fr-CA")]
    [InlineData("en-US")]
    public void A_script_runs_in_the_culture_of_its_shell(string culture)
    {
        using HostedShell shell = new(culture, import: false);

        Assert.Equal($"{culture} {culture} {culture}", shell.Single("$PSCulture, $PSUICulture, [System.Globalization.CultureInfo]::CurrentUICulture.Name -join ' '").ToString());
    }

    [Fact]
    public void Everything_that_a_script_says_is_kept()
    {
        using HostedShell shell = new();

        ShellResult result = shell.Invoke("param($a, $b) $b; $a; Get-Item nowhere; Get-Command -Module SocialAudit -Name New-AuditSession; throw 'enough'", 1, "two");

        Assert.Equal(["two", "1", "New-AuditSession"], result.Output.Select(o => o.ToString()));
        Assert.Equal("enough", result.Errors[^1].ToString());
        Assert.Equal(2, result.Errors.Count);
    }
}
