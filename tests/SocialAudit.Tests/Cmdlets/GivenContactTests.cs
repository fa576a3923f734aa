using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>The contact details that a row of a roster gives.</summary>
public sealed class GivenContactTests
{
    [Theory]
    [InlineData("-Email 'pas un courriel'", "InvalidEmail", "pas un courriel", "n’est pas une adresse courriel")]
    [InlineData("-Phone 'demander à Lise'", "InvalidPhone", "demander à Lise", "n’est pas un numéro de téléphone")]
    [InlineData("-Country Atlantide", "InvalidCountry", "Atlantide", "n’est pas un pays")]
    public void What_cannot_be_one_is_refused_with_a_remedy(string parameter, string id, string target, string words)
    {
        using SampleTownShell town = new();

        ErrorRecord error = town.Shell.Error($"Get-WebPresence Centre -Language fr {parameter} -Session $session");

        Assert.Equal((id, target), (error.FullyQualifiedErrorId.Split(',')[0], error.TargetObject));
        Assert.Contains(words, error.ErrorDetails.Message);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.Empty(town.Requests);
    }

    [Fact]
    public void Rows_give_them_by_name_and_empty_cells_and_a_bad_one_do_not_stop_the_rest()
    {
        using SampleTownShell town = new();

        ShellResult result = town.Invoke("""
            [pscustomobject]@{ Name = 'Un'; Email = 'info@un.example'; Phone = '514 555-0123 poste 4'; Address = '12, rue X'; PostalCode = 'H2X 0A0'; Country = 'Canada' },
            [pscustomobject]@{ Name = 'Deux'; Email = ''; Phone = ''; Address = ''; PostalCode = ''; Country = '' },
            [pscustomobject]@{ Name = 'Trois'; Email = 'x'; Phone = ''; Address = ''; PostalCode = ''; Country = '' } |
                Get-WebPresence -Session $session | ForEach-Object { $o = $_.Organisation; '{0}|{1}|{2}|{3}|{4}|{5}' -f $o.Name, $o.Email, $o.Phone, $o.Address, $o.PostalCode, $o.Country }
            """);

        Assert.Equal(["Deux|||||", "Un|info@un.example|514 555-0123 poste 4|12, rue X|H2X 0A0|CA"], result.Output.Select(o => o.ToString()).Order());
        Assert.StartsWith("InvalidEmail", Assert.Single(result.Errors).FullyQualifiedErrorId);
    }
}
