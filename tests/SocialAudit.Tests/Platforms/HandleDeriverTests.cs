using SocialAudit.Presence;
using SocialAudit.Presence.Candidates;

namespace SocialAudit.Tests.Platforms;

/// <summary>Handles are derived as centres make them.</summary>
public sealed class HandleDeriverTests
{
    private static readonly Organisation _rosemont = new()
    {
        Name = "Centre communautaire de l’Érable-Rouge",
        Initials = "C.C.É.R.",
        City = "Montréal",
        Website = new Uri("https://www.erable-rouge.qc.ca/"),
    };

    [Fact]
    public void The_likeliest_come_first_the_sites_own_name_the_name_the_initials() =>
        Assert.Equal(["erablerouge", "centrecommunautaireerablerouge", "ccer"], HandleDeriver.Derive(_rosemont, 3));

    [Theory]
    [InlineData("centrecommunautairedelerablerouge")]
    [InlineData("erable-rouge")]
    [InlineData("ccermontreal")]
    [InlineData("erablerougecommunitycentre")]
    [InlineData("centre-communautaire-erable-rouge")]
    [InlineData("ccerablerouge")]
    public void Articles_hyphens_city_and_the_other_language_are_tried(string handle) => Assert.Contains(handle, HandleDeriver.Derive(_rosemont, 40));

    [Fact]
    public void What_tells_comes_before_what_all_have_and_a_kind_is_translated_whole()
    {
        IReadOnlyList<string> handles = HandleDeriver.Derive(_rosemont with { Website = null }, 40);

        Assert.Contains("erablerouge", handles.Take(8));
        Assert.Contains("ccerablerouge", handles.Take(8));
        Assert.DoesNotContain("communautaireerablerougecenter", handles);
    }

    [Fact]
    public void An_English_name_is_tried_in_French_too() =>
        Assert.Contains("centrecommunautairevillage", HandleDeriver.Derive(new Organisation { Name = "Village Community Centre" }, 40));

    [Fact]
    public void Their_number_is_bounded_and_none_comes_twice()
    {
        IReadOnlyList<string> handles = HandleDeriver.Derive(_rosemont, 7);

        Assert.Equal(7, handles.Count);
        Assert.Equal(handles, handles.Distinct(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Every_handle_is_one_that_a_platform_could_have() =>
        Assert.All(HandleDeriver.Derive(_rosemont, 100), h => Assert.Matches("^[a-z0-9._-]{3,40}$", h));
}
