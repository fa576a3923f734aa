using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>What only people know is asked, read, and joined to the audit as declared: with a role, and never a name.</summary>
public sealed class WebPresenceSurveyTests : IDisposable
{
    private const string _centre = "-Name 'Centre communautaire du Vieux-Moulin' -Initials CCVM -Website centre-vieux-moulin.example -Session $session -Language en";

    private readonly TemporaryFolder _folder = new();
    private readonly SampleTownShell _town = new();

    private static string Answers => Repository.PathOf("examples", "town", "reponses", "presence", "*.csv");

    public void Dispose()
    {
        _town.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("fr", ";", "Un blogue")]
    [InlineData("en", ",", "A blog")]
    public void The_empty_table_filled_in_is_read_back(string language, string separator, string kind)
    {
        _town.Shell.Output("param($Path, $Language) New-WebPresenceSurvey $Path -Language $Language", _folder.File("t.csv"), language);
        File.AppendAllText(_folder.File("t.csv"), string.Join(separator, "", "Sam", "", "", "", kind, "Camp", "blog.exemple.example", "", "", "", "") + "\r\n");

        PSObject told = _town.Single("param($Path) Import-WebPresenceResponse $Path", _folder.File("t.csv"));

        Assert.Equal(("Sam", "Blog", "https://blog.exemple.example/"), ((string)told.Properties["Person"].Value, told.Properties["Kind"].Value.ToString(), told.Properties["Address"].Value.ToString()));
    }

    [Fact]
    public void The_form_takes_several_things_and_asks_for_no_password()
    {
        _town.Shell.Output("param($Path) New-WebPresenceSurvey $Path -Language fr", _folder.File("a.html"));

        string page = System.Net.WebUtility.HtmlDecode(File.ReadAllText(_folder.File("a.html")));
        Assert.Contains("Ajouter une autre page ou un autre service", page);
        Assert.Contains("Nous ne demandons aucun mot de passe", page);
    }

    [Fact]
    public void The_towns_answers_join_the_audit_as_declared_with_what_the_audit_found_of_each()
    {
        string[] lines = [.. _town.Shell.Output(
            $"param($Path) $p = Get-WebPresence {_centre} -Response (Import-WebPresenceResponse $Path); $p.Findings | Where-Object Check -like 'Declared.*' | ForEach-Object {{ \"$($_.Check) $($_.Verdict) $($_.Reason)\" }}", Answers)
            .Select(o => o.ToString())];

        Assert.Equal(
            [
                "Declared.Internet Declared Mixed", "Declared.Email Declared Mixed", "Declared.Listing Declared NotSeen", "Declared.Newsletter Declared NoAddress",
                "Declared.Form Declared AlsoFound", "Declared.Blog Declared NotSeen", "Declared.Profile Declared AlsoFound",
            ],
            lines);
    }

    [Fact]
    public void A_declared_thing_that_the_audit_found_says_both_and_keeps_the_evidence_of_both()
    {
        string[] lines = [.. _town.Shell.Output(
            $"param($Path) $f = (Get-WebPresence {_centre} -Response (Import-WebPresenceResponse $Path)).Find('Declared.Form'); $f.Message; $f.Evidence | ForEach-Object {{ \"$($_.Status) $($_.Detail)\" }}", Answers)
            .Select(o => o.ToString())];

        Assert.Contains("somebody of the team tells of it, and the audit found it too (Confirmed): inscriptions2017", lines[0]);
        Assert.Contains("Nobody looks after it", lines[0]);
        Assert.Equal(" Told by: Adjointe à la direction (presence-sur-papier.csv, line 2).", lines[1]);
        Assert.Contains(lines, l => l.StartsWith("200 ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_audit_did_not_see_tells_what_to_check_and_a_network_or_newsletter_that_is_told_of_is_not_called_missing()
    {
        string[] lines = [.. _town.Shell.Output(
            $"param($Path) $p = Get-WebPresence {_centre} -Response (Import-WebPresenceResponse $Path); $p.Find('Declared.Blog').Message; $p.Diagnosis | Where-Object Resource -eq 'newsletter' | ForEach-Object {{ \"$($_.State): $($_.Check)\" }}", Answers)
            .Select(o => o.ToString())];

        Assert.Contains("Open the address and check: does it answer, is it ours, is it up to date, and who can change it?", lines[0]);
        Assert.Equal("Unknown: Declared.Newsletter", lines[1]);
    }

    [Fact]
    public void No_name_of_a_person_is_in_the_audit_not_even_in_the_name_of_the_file()
    {
        string file = _folder.Write(
            "web-presence-ginette-thibodeau.csv",
            "Nom;Rôle;Rejoints par Internet;Sorte;Titre;Adresse;Mis en place par;Entretenu par;À quoi ça sert\r\nGinette Thibodeau;Ginette, à l’accueil;Oui, la plupart;Un blogue;Camp;camp.exemple.example;Zénaïde;Wilfrid;Demandez à Ginette\r\n");

        PSObject presence = _town.Single($"param($Path) Get-WebPresence {_centre} -Check Site -Response (Import-WebPresenceResponse $Path)", file);

        string xml = PSSerializer.Serialize(presence, 10);
        Assert.Contains("web-presence-", xml);
        Assert.Contains("Told by: R1 (web-presence-", xml);
        foreach (string name in (string[])["Ginette", "Thibodeau", "Zénaïde", "Wilfrid"])
        {
            Assert.DoesNotContain(name, xml, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void In_a_list_each_answer_goes_to_the_organisation_that_it_names_and_none_is_guessed()
    {
        string file = _folder.Write(
            "a.csv",
            "Organisation,Role,Address\r\nCCVM,A,a.exemple.example\r\nMaison de quartier des Tilleuls,B,b.exemple.example\r\n,C,c.exemple.example\r\nClub de pêche,D,d.exemple.example\r\n");
        const string script = """
            param($Path)
            $told = Import-WebPresenceResponse $Path -Language en
            @{ Name = 'Centre communautaire du Vieux-Moulin'; Initials = 'CCVM' }, @{ Name = 'Maison de quartier des Tilleuls' } | ForEach-Object { [pscustomobject]$_ } |
                Get-WebPresence -Check Site -Session $session -Language en -Response $told | ForEach-Object { foreach ($f in $_.Findings) { if ($f.Check -like 'Declared.*') { "$($_.Name) $($f.Value)" } } }
            """;

        ShellResult result = _town.Invoke(script, file);

        Assert.Equal(
            ["Centre communautaire du Vieux-Moulin https://a.exemple.example/", "Maison de quartier des Tilleuls https://b.exemple.example/"],
            result.Output.Select(o => o.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(result.Warnings, w => w.Contains("Club de pêche"));
        Assert.Contains(result.Warnings, w => w.StartsWith("1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_of_a_list_may_bring_its_own_answers()
    {
        string file = _folder.Write("a.csv", "Address\r\nc.exemple.example\r\n");
        const string script = """
            param($Path)
            $told = Import-WebPresenceResponse $Path
            [pscustomobject]@{ Name = 'Les Érables'; Response = $told }, [pscustomobject]@{ Name = 'Les Bouleaux'; Response = @() } |
                Get-WebPresence -Check Site -Session $session | ForEach-Object { "$($_.Name): $(@($_.Findings | Where-Object Check -like 'Declared.*').Count)" }
            """;

        ShellResult result = _town.Invoke(script, file);

        Assert.Equal(["Les Bouleaux: 0", "Les Érables: 1"], result.Output.Select(o => o.ToString()).Order(StringComparer.Ordinal));
        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Answers_that_went_through_a_file_say_the_same()
    {
        const string script = $$"""
            param($Path)
            $told = Import-WebPresenceResponse $Path
            $again = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($told))
            foreach ($given in $told, $again) { (Get-WebPresence {{_centre}} -Check Site -Response $given).Findings | Where-Object Check -like 'Declared.*' | ForEach-Object { $_.Message }; '--' }
            """;

        string[] lines = [.. _town.Shell.Output(script, Answers).Select(o => o.ToString())];

        Assert.Equal(lines.TakeWhile(l => l != "--"), lines.SkipWhile(l => l != "--").Skip(1).TakeWhile(l => l != "--"));
        Assert.NotEqual("--", lines[0]);
    }

    [Fact]
    public void The_same_thing_told_by_several_is_one_finding_with_all_of_them_as_evidence()
    {
        string file = _folder.Write("a.csv", "Role,Kind,Address,Looked after by\r\nDesk,,www.camp.exemple.example/,nobody\r\nOffice,A blog,http://camp.exemple.example,Wilfrid\r\n");

        string[] lines = [.. _town.Shell.Output(
            $"param($Path) (Get-WebPresence {_centre} -Check Site -Response (Import-WebPresenceResponse $Path)).Findings | Where-Object Check -like 'Declared.*' | ForEach-Object {{ $_.Check; $_.Message; $_.Evidence.Detail }}", file)
            .Select(o => o.ToString())];

        Assert.Equal("Declared.Blog", lines[0]);
        Assert.Contains("The answers differ on whether anybody looks after it", lines[1]);
        Assert.Equal(["Told by: Desk (a.csv, line 2).", "Told by: Office (a.csv, line 3)."], lines.Skip(2));
    }

    [Fact]
    public void A_thousand_things_are_cut_short_and_that_is_said()
    {
        string file = _folder.Write("a.csv", "Address\r\n" + string.Concat(Enumerable.Range(1, 1000).Select(i => $"a{i}.exemple.example\r\n")));

        PSObject[] findings = [.. _town.Shell.Output($"param($Path) (Get-WebPresence {_centre} -Check Site -Response (Import-WebPresenceResponse $Path)).Findings | Where-Object Check -like 'Declared.*'", file)];

        Assert.Equal(101, findings.Length);
        Assert.Contains("900 others", (string)findings[^1].Properties["Message"].Value);
    }
}
