using SocialAudit.Accounts;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using static SocialAudit.Accounts.AccountState;

namespace SocialAudit.Tests.Accounts;

/// <summary>What was found and what was told is joined: one entry for each account, its state with the reason, and what to do in order.</summary>
public sealed class AccountInventoryTests
{
    private static readonly SocialProfile _x = TakeStock.Profile("https://x.com/CentreX", Verdict.Unverifiable, "LoginRequired");

    [Fact]
    public void Ten_spellings_found_and_told_are_one_entry()
    {
        IReadOnlyList<AccountInventoryEntry> entries = TakeStock.Of(TakeStock.Found(_x), """
            A;;Twitter;https://twitter.com/CentreX;;;;;;
            B;;X;;@CentreX;;;;;
            C;;;x.com/centrex?lang=fr;;;;;;
            D;;Twitter : CentreX;;;;;;;
            E;;;https://mobile.twitter.com/CENTREX/;;;;;;
            F;;;http://www.twitter.com/#!/CentreX;;;;;;
            G;;X (Twitter);;centrex;;;;;
            H;;;;@CentreX sur Twitter;;;;;
            I;;Twitter;;;;;;;
            J;;;;@CentreX;;;;;

            """);

        AccountInventoryEntry entry = Assert.Single(entries);
        Assert.Equal(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"], entry.DeclaredBy.Order());
        Assert.Equal(11, entry.Evidence.Count);
    }

    [Fact]
    public void An_answer_completes_what_nobody_can_verify_and_never_confirms_it()
    {
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(TakeStock.Found(_x), "Maude;Membre du personnel;Twitter;;CentreX;;Oui;Luc;info@centre-x.example;octobre 2026\n"));

        Assert.Equal((Verdict.Declared, "StaffAnswer"), (entry.Verdict, entry.Reason));
        Assert.Equal((Verdict.Unverifiable, "LoginRequired"), (entry.FoundVerdict, entry.FoundReason));
        Assert.Equal([InUse], entry.States);
        Assert.Equal("https://www.centre-x.example/", entry.Evidence[0].Address);
        Assert.Contains("Maude en a parlé (réponses.csv, ligne 2)", entry.Evidence[1].Detail);
        Assert.Equal(["Maude", "Luc"], entry.Holders);
    }

    [Theory]
    [InlineData(Verdict.Confirmed, Verdict.Confirmed, null)]
    [InlineData(Verdict.Absent, Verdict.Absent, "NoSuchAccount")]
    [InlineData(Verdict.Unknown, Verdict.Declared, "StaffAnswer")]
    [InlineData(Verdict.Declared, Verdict.Declared, "StaffAnswer")]
    public void What_the_audit_saw_itself_stands_whatever_is_told(Verdict found, Verdict verdict, string? reason)
    {
        SocialProfile profile = TakeStock.Profile("https://x.com/CentreX", found, found == Verdict.Confirmed ? null : found == Verdict.Absent ? "NoSuchAccount" : "Http503");

        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(TakeStock.Found(profile), "Maude;;Twitter;;CentreX;;;;;\n"));

        Assert.Equal((verdict, reason, (Verdict?)found), (entry.Verdict, entry.Reason, entry.FoundVerdict));
        Assert.Equal(found == Verdict.Absent, entry.States.Contains(DeclaredNotFound));
    }

    [Theory]
    [InlineData("Maude;;Twitter;;CentreX;Luc;Non;plus personne;;2026-10-01", AccessLost)]
    [InlineData("Léa;J’ai quitté l’équipe;Twitter;;CentreX;;Oui;;;2026-10-01", Orphaned)]
    [InlineData("Maude;;Twitter;;CentreX;;Non;Paul, ancien stagiaire;;2026-10-01", Orphaned)]
    [InlineData("Maude;;Twitter;;CentreX;;Non;Paul (ancien stagiaire);;2026-10-01", Orphaned)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;Luc;lea@gmail.com;2026-10-01", PersonalAddress)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;Luc;centre.x@gmail.com;2026-10-01", InUse)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;Luc;maude@centre-x.example;2026-10-01", InUse)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;;;2026-10-01", SingleAdministrator)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;Luc;;2024", Dormant)]
    [InlineData("Maude;;Twitter;;CentreX;;Oui;Luc;;", AccountState.Unknown)]
    [InlineData("Maude;;Twitter;;CentreX;;Non;je ne sais pas;;2026-10-01", AccountState.Unknown)]
    public void The_most_urgent_state_comes_first(string row, AccountState state)
    {
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(TakeStock.Found(_x), row + "\n"));

        Assert.Equal(state, entry.State);
        Assert.Equal(entry.States.Order(), entry.States);
        Assert.Equal(entry.States.Count, entry.Why.Count);
        Assert.NotEmpty(entry.Steps);
        Assert.NotNull(entry.NextStep);
    }

    [Fact]
    public void Who_is_still_there_is_believed_and_nobody_is_said_to_have_left_without_a_reason()
    {
        const string row = "Maude;;YouTube;;@CentreX;Léa, stagiaire en 2019;Non;Léa;;2019\n";

        Assert.DoesNotContain(Orphaned, Assert.Single(TakeStock.Of(null, row)).States);
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(null, row, r => r with { Staff = ["Maude Lacasse", "Luc"] }));

        Assert.Equal((Orphaned, "Léa"), (entry.State, Assert.Single(entry.FormerHolders)));
    }

    [Fact]
    public void A_lost_account_gets_both_ways_back_the_platforms_and_the_persons()
    {
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(
            TakeStock.Found(), "Maude;;YouTube;;@CentreX;Léa, stagiaire en 2019;Non;plus personne;lea@gmail.com;2019\n", r => r with { Staff = ["Maude"] }));

        Assert.Equal([AccessLost, Orphaned, PersonalAddress, DeclaredNotFound, Dormant], entry.States);
        Platform youtube = ReadAnswers.Catalogue.Find("youtube")!;
        string[] texts = [.. entry.Steps.Select(s => s.Text)];
        Assert.Equal(youtube.RecoverySteps.Where(s => s.Situation == RecoverySituation.LostPassword).Select(s => s.Text.In(Language.French)), texts.Take(4));
        Assert.Contains(entry.Steps, s => s.Address?.AbsoluteUri == "https://accounts.google.com/signin/recovery");
        ActionStep ask = Assert.Single(entry.Steps, s => s.Message is not null);
        Assert.Equal("Écrire à Léa", ask.Title);
        Assert.Contains("lea@gmail.com", ask.Text);
        Assert.StartsWith("Bonjour Léa,", ask.Message);
        Assert.Contains("Centre X", ask.Message);
        Assert.Contains("info@centre-x.example", ask.Message);
        Assert.Contains("N’envoyez surtout pas de mot de passe", ask.Message);
        Assert.Equal(texts.Distinct().Count(), texts.Length);
    }

    [Fact]
    public void Found_and_not_told_is_undeclared_once_somebody_answered()
    {
        WebPresence found = TakeStock.Found(_x);

        Assert.Equal([AccountState.Unknown], Assert.Single(TakeStock.Of(found, "")).States);
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(found, "Rachid;;;;;;;;;\n"));

        Assert.Equal([Undeclared, AccountState.Unknown], entry.States);
        Assert.Equal((Verdict.Unverifiable, "LoginRequired"), (entry.Verdict, entry.Reason));
    }

    [Fact]
    public void Told_and_not_found_is_said_only_after_an_audit_and_not_of_the_own_site()
    {
        const string rows = "Maude;;Flickr;;centrex;;Oui;Luc;;2026-10-01\nMaude;;Blogue;https://blogue.centre-x.example/;;;Oui;Luc;;2026-10-01\n";

        Assert.All(TakeStock.Of(null, rows), e => Assert.Equal([InUse], e.States));
        Assert.Equal([("flickr", DeclaredNotFound), ("blog", InUse)], TakeStock.Of(TakeStock.Found(_x with { Platform = "x" }), rows + "A;;X;;@CentreX;;Oui;Luc;;2026-10-01\n").Where(e => e.Platform != "x").Select(e => (e.Platform!, e.State)));
    }

    [Fact]
    public void Words_without_a_handle_are_not_taken_for_an_account_that_is_not_there()
    {
        WebPresence found = TakeStock.Found(TakeStock.Profile("https://x.com/CentreX", Verdict.Absent, "NoSuchAccount"));

        IReadOnlyList<AccountInventoryEntry> entries = TakeStock.Of(found, "Maude;;Twitter;;;;Oui;Luc;;2026-10-01\n");

        Assert.Equal([(Verdict.Absent, 0), (Verdict.Declared, 1)], entries.Select(e => (e.Verdict, e.DeclaredBy.Count)).Order());
    }

    [Fact]
    public void A_double_is_suspected_with_the_reason_and_never_asserted()
    {
        IReadOnlyList<AccountInventoryEntry> entries = TakeStock.Of(
            TakeStock.Found(TakeStock.Profile("https://www.youtube.com/channel/UCabcdefghijklmn", Verdict.Confirmed)), "Maude;;YouTube;;@CentreX;;Oui;Luc;;2026-10-01\n");

        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.Contains(Duplicate, e.States));
        Assert.All(entries, e => Assert.Contains("peut-être", e.Why[e.States.ToList().IndexOf(Duplicate)]));
        Assert.Contains("@CentreX", entries.Single(e => e.Handle!.StartsWith("channel", StringComparison.Ordinal)).Why[0]);
    }

    [Fact]
    public void A_group_beside_a_page_and_a_partners_profile_are_no_doubles()
    {
        IReadOnlyList<AccountInventoryEntry> entries = TakeStock.Of(
            TakeStock.Found(
                TakeStock.Profile("https://www.facebook.com/centre.x", Verdict.Unverifiable),
                TakeStock.Profile("https://www.facebook.com/groups/centrex", Verdict.Unverifiable),
                TakeStock.Profile("https://www.facebook.com/partenaire", Verdict.Unverifiable, attribution: ProfileAttribution.Other)),
            "");

        Assert.Equal(["centre.x", "centrex"], entries.Select(e => e.Handle!).Order());
        Assert.DoesNotContain(entries, e => e.States.Contains(Duplicate));
    }

    [Fact]
    public void A_candidate_that_nothing_ties_is_to_be_looked_at_and_a_guess_is_left_out()
    {
        AccountCandidate candidate = new()
        {
            Organisation = "Centre X",
            Platform = "facebook",
            PlatformName = "Facebook",
            Handle = "centrexx",
            Address = new Uri("https://www.facebook.com/centrexx"),
            Exists = true,
            Verdict = Verdict.Unknown,
            Reason = "NotTied",
            Score = 0.5,
            Why = ["Le nom y est."],
        };

        IReadOnlyList<AccountInventoryEntry> entries = TakeStock.Of(
            TakeStock.Found(_x), "Maude;;X;;@CentreX;;Oui;Luc;;2026-10-01\n", r => r with { Candidates = [candidate, candidate with { Handle = "cx", Address = new Uri("https://www.facebook.com/cxcx"), Score = 0.2 }] });

        AccountInventoryEntry entry = Assert.Single(entries, e => e.Platform == "facebook");
        Assert.Equal((Undeclared, Verdict.Unknown, "NotTied"), (entry.State, entry.Verdict, entry.Reason));
        Assert.Contains("peut-être à vous, à un homonyme ou à quelqu’un qui se fait passer pour vous", entry.Why[0]);
        Assert.Contains("Le nom y est.", entry.Why[0]);
        Assert.Equal(entry.Address, entry.Steps[0].Address);
        Assert.Contains(entry.Steps, s => s.Title.StartsWith("S’il se fait passer pour vous", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_earlier_inventory_knew_is_not_forgotten()
    {
        IReadOnlyList<AccountInventoryEntry> before = TakeStock.Of(null, "Maude;;Flickr;;centrex;Léa;Non;plus personne;;2019\n");

        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(null, "", r => r with { Previous = before, Now = TakeStock.Now.AddYears(1) }));

        Assert.Equal((AccessLost, Verdict.Unknown, "OnlyInPreviousInventory"), (entry.State, entry.Verdict, entry.Reason));
        Assert.Equal(("flickr:centrex", "Léa"), (entry.Key, entry.Creator));
    }

    [Fact]
    public void A_platform_that_closed_has_nothing_to_recover()
    {
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(null, "Maude;;Google+;https://plus.google.com/+CentreX;;Léa;Non;plus personne;;2015\n"));

        Assert.Contains("Google+ a fermé", Assert.Single(entry.Steps).Text);
    }

    [Fact]
    public void English_is_spoken_too()
    {
        AccountInventoryEntry entry = Assert.Single(TakeStock.Of(TakeStock.Found(_x), "Maude;;Twitter;;CentreX;Lea;Non;nobody;;2019\n", r => r with { Language = Language.English }));

        Assert.Equal("access lost, dormant", entry.Summary);
        Assert.Contains(entry.Steps, s => s.Message?.StartsWith("Hello Lea,", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(entry.WhatToDo + string.Concat(entry.Why), c => "éèàêç«»’".Replace("’", "").Contains(c));
    }
}
