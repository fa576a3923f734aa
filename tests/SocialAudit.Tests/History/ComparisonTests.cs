using SocialAudit.History;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using static SocialAudit.Tests.History.HistoryScene;

namespace SocialAudit.Tests.History;

/// <summary>What changed between two audits, and what did not.</summary>
public sealed class ComparisonTests
{
    private static readonly DateTimeOffset _before = Today.AddMonths(-1);

    private static IReadOnlyList<PresenceChange> Compare(WebPresence before, WebPresence after, params WebPresence[] earlier) =>
        PresenceComparison.Compare(before, after, Language.English, earlier);

    private static WebPresence Before(params Finding[] findings) => Centre(date: _before, findings: findings) with { SiteReadWhole = true };

    private static WebPresence After(params Finding[] findings) => Centre(findings: findings) with { SiteReadWhole = true };

    private static PresenceChange One(Finding before, Finding after) => Assert.Single(Compare(Before(before), After(after)));

    private static SocialProfile Account(string platform = "youtube", Verdict verdict = Verdict.Confirmed, ProfileAttribution attribution = ProfileAttribution.Own, DateTimeOffset? newest = null, double? pace = null, long? followers = null) => new()
    {
        Platform = platform,
        PlatformName = platform,
        Handle = "centre",
        Address = new Uri($"https://{platform}.example/centre"),
        Kind = ProfileKind.Account,
        Attribution = attribution,
        Confidence = 1,
        Why = "It is in the footer.",
        Verdict = verdict,
        NewestPost = newest,
        PostsPerWeek = pace,
        Followers = followers,
        Evidence = [new Evidence { Address = $"https://{platform}.example/centre", Time = Today }],
    };

    private static WebPresence With(WebPresence presence, params SocialProfile[] profiles) => presence with
    {
        Profiles = profiles,
        Findings = [.. presence.Findings, Finding("Site.Reachable")],
    };

    private static string Told(PresenceChange change) => $"{change.Subject} {change.Kind} {change.Level}";

    [Fact]
    public void Two_audits_that_say_the_same_have_no_change_however_their_words_and_evidence_differ()
    {
        Finding one = Finding("Site.Title", value: "Accueil");
        Finding other = one with { Message = "Le titre est « Accueil ».", Evidence = [] };

        Assert.Empty(Compare(Before(one, Finding("Site.Weight", value: "1"), Finding("Site.Pages", value: "4")), After(other, Finding("Site.Weight", value: "2"), Finding("Site.Pages", value: "9"))));
    }

    [Theory]
    [InlineData(Verdict.Absent, null, Verdict.Confirmed, null, ChangeKind.Appeared, ChangeLevel.Better)]
    [InlineData(Verdict.Confirmed, null, Verdict.Absent, null, ChangeKind.Vanished, ChangeLevel.Worse)]
    [InlineData(Verdict.Confirmed, "NotRedirected", Verdict.Confirmed, null, ChangeKind.Better, ChangeLevel.Better)]
    [InlineData(Verdict.Confirmed, null, Verdict.Confirmed, "NotRedirected", ChangeKind.Worse, ChangeLevel.Worse)]
    [InlineData(Verdict.Confirmed, null, Verdict.Unknown, "Timeout", ChangeKind.NoLongerKnown, ChangeLevel.Unknown)]
    [InlineData(Verdict.Confirmed, null, Verdict.Unverifiable, "LoginRequired", ChangeKind.NoLongerKnown, ChangeLevel.Unknown)]
    [InlineData(Verdict.Absent, null, Verdict.Unknown, "Http403", ChangeKind.NoLongerKnown, ChangeLevel.Unknown)]
    [InlineData(Verdict.Unknown, "Timeout", Verdict.Absent, null, ChangeKind.KnownNow, ChangeLevel.Note)]
    [InlineData(Verdict.Unknown, "Timeout", Verdict.Confirmed, null, ChangeKind.KnownNow, ChangeLevel.Note)]
    public void Each_step_from_one_verdict_to_another_has_its_kind(Verdict was, string? reason, Verdict now, string? reasonNow, ChangeKind kind, ChangeLevel level)
    {
        PresenceChange change = One(Finding("Site.Https", was, "x", reason), Finding("Site.Https", now, "x", reasonNow));

        Assert.Equal((kind, level, "Site", "Site.Https"), (change.Kind, change.Level, change.Area, change.Subject));
        Assert.Equal((_before, Today, was, now), (change.Since, change.Date, change.Before!.Verdict, change.After!.Verdict));
        Assert.Contains($"Site.Https is {now}.", change.Message);
        Assert.NotEmpty(change.Before.Evidence);
        Assert.NotEmpty(change.After.Evidence);
    }

    [Fact]
    public void What_could_be_told_neither_time_is_no_change() =>
        Assert.Empty(Compare(Before(Finding("Site.Https", Verdict.Unknown, reason: "Timeout")), After(Finding("Site.Https", Verdict.Unverifiable))));

    [Theory]
    [InlineData(Verdict.Absent, "Site.Https Vanished Worse")]
    [InlineData(Verdict.Confirmed, "")]
    public void Where_last_time_could_not_tell_the_last_that_could_is_compared_with(Verdict now, string expected)
    {
        WebPresence older = Centre(date: Today.AddMonths(-3), findings: Finding("Site.Https"));
        WebPresence oldest = Centre(date: Today.AddMonths(-4), findings: Finding("Site.Https", Verdict.Absent));

        IReadOnlyList<PresenceChange> changes = Compare(Before(Finding("Site.Https", Verdict.Unknown)), After(Finding("Site.Https", now)), Centre(date: Today.AddMonths(-2)), older, oldest);

        Assert.Equal(expected, string.Join(", ", changes.Select(Told)));
        Assert.All(changes, c => Assert.Equal(older.Date, c.Since));
    }

    [Fact]
    public void A_check_that_was_not_made_on_one_side_is_no_change() =>
        Assert.Empty(Compare(Before(Finding("Site.Title", value: "A")), After(Finding("Contact.Email", Verdict.Absent), Finding("Mail.Spf"))));

    [Fact]
    public void Another_value_is_a_change_that_is_neither_good_nor_bad()
    {
        Assert.Equal("Site.Title Changed Note", Told(One(Finding("Site.Title", value: "A"), Finding("Site.Title", value: "B"))));
        Assert.Equal("Domain.Expiry Worse Worse", Told(One(Finding("Domain.Expiry", value: "2026-12-05"), Finding("Domain.Expiry", value: "2026-12-05", reason: "Soon"))));
    }

    [Fact]
    public void All_contact_details_are_compared_in_whatever_order_they_stand()
    {
        WebPresence before = Before(Finding("Contact.Phone", value: "1")) with { Contact = new ContactDetails { Phone = ["1", "2"] } };
        WebPresence same = After(Finding("Contact.Phone", value: "2")) with { Contact = new ContactDetails { Phone = ["2", "1"] } };
        WebPresence fewer = After(Finding("Contact.Phone", value: "1")) with { Contact = new ContactDetails { Phone = ["1"] } };

        Assert.Empty(Compare(before, same));
        Assert.Equal("Contact.Phone Changed Note", Told(Assert.Single(Compare(before, fewer))));
    }

    [Theory]
    [InlineData("2", "5", ChangeLevel.Worse)]
    [InlineData("5", "2", ChangeLevel.Better)]
    public void More_broken_links_are_worse_and_fewer_better(string was, string now, ChangeLevel level) =>
        Assert.Equal(level, One(Finding("Site.BrokenLinks", value: was, reason: "Broken"), Finding("Site.BrokenLinks", value: now, reason: "Broken")).Level);

    [Fact]
    public void What_should_not_be_there_is_worse_when_it_comes_and_better_when_it_goes()
    {
        Finding stale = Finding("Contact.Stale", value: "2019");
        Finding email = Finding("Contact.Email");

        Assert.Equal("Contact.Stale Worse Worse", Told(Assert.Single(Compare(Before(email), After(email, stale)))));
        Assert.Equal("Contact.Stale Better Better", Told(Assert.Single(Compare(Before(email, stale), After(email)))));
        Assert.Equal("Mail.FreeAddress Worse Worse", Told(One(Finding("Mail.FreeAddress", Verdict.Absent), Finding("Mail.FreeAddress"))));
        Assert.Empty(Compare(Before(email, stale), After(email) with { SiteReadWhole = false }));
        Assert.Equal("Contact.Email NoLongerKnown Unknown", Told(Assert.Single(Compare(Before(email, stale), After(Finding("Contact.Email", Verdict.Unknown))))));
    }

    [Fact]
    public void Several_findings_of_one_check_are_told_apart_by_what_they_found()
    {
        WebPresence before = Before(Finding("Domain.Subdomain", value: "a.example"), Finding("Domain.Subdomain", value: "b.example"));
        WebPresence after = After(Finding("Domain.Subdomain", value: "b.example"), Finding("Domain.Subdomain", value: "c.example"));

        Assert.Equal(["c.example Worse", "a.example Better"], Compare(before, after).Select(c => $"{(c.After ?? c.Before)!.Value} {c.Level}"));
        Assert.Equal(["Unknown", "Unknown"], Compare(before, After(Finding("Domain.Subdomain", Verdict.Unknown))).Select(c => c.Level.ToString()));
    }

    [Fact]
    public void An_account_appears_and_vanishes_with_the_sites_own_words()
    {
        PresenceChange appeared = Assert.Single(Compare(With(Before()), With(After(), Account())));
        PresenceChange gone = Assert.Single(Compare(With(Before(), Account()), With(After())));

        Assert.Equal("youtube:centre Appeared Better", Told(appeared));
        Assert.Equal("youtube:centre Vanished Worse", Told(gone));
        Assert.Contains("may still be there", gone.Message);
        Assert.NotEmpty(gone.Before!.Evidence);
        Assert.Equal("youtube:centre Vanished Note", Told(Assert.Single(Compare(With(Before(), Account(attribution: ProfileAttribution.Other)), With(After())))));
    }

    [Fact]
    public void A_site_that_did_not_answer_makes_no_account_vanish()
    {
        WebPresence silent = After(Finding("Site.Reachable", Verdict.Unknown, reason: "Timeout")) with { SiteReadWhole = false };

        Assert.Equal(["Site.Reachable NoLongerKnown Unknown", "youtube:centre NoLongerKnown Unknown"], Compare(With(Before(), Account()), silent).Select(Told));
    }

    [Fact]
    public void An_account_that_was_known_before_the_site_was_silent_is_not_new()
    {
        WebPresence silent = Before(Finding("Site.Reachable", Verdict.Unknown)) with { SiteReadWhole = false };
        WebPresence older = With(Centre(date: Today.AddMonths(-2)) with { SiteReadWhole = true }, Account());

        Assert.Empty(Compare(silent, With(After(), Account()), older));
        Assert.Contains("youtube:centre KnownNow Note", Compare(silent, With(After(), Account())).Select(Told));
        Assert.Equal(["x:centre Appeared Better"], Compare(silent, With(After(), Account(), Account("x")), older).Select(Told));
    }

    [Theory]
    [InlineData(Verdict.Confirmed, Verdict.Absent, "youtube:centre Vanished Worse")]
    [InlineData(Verdict.Declared, Verdict.Absent, "youtube:centre Vanished Worse")]
    [InlineData(Verdict.Confirmed, Verdict.Unknown, "youtube:centre NoLongerKnown Unknown")]
    [InlineData(Verdict.Absent, Verdict.Confirmed, "youtube:centre Appeared Better")]
    [InlineData(Verdict.Unverifiable, Verdict.Unverifiable, "")]
    [InlineData(Verdict.Declared, Verdict.Unknown, "")]
    public void What_a_platform_says_of_an_account_is_compared(Verdict was, Verdict now, string expected) =>
        Assert.Equal(expected, string.Join(", ", Compare(With(Before(), Account(verdict: was)), With(After(), Account(verdict: now))).Select(Told)));

    [Theory]
    [InlineData(1000, 1005, ChangeKind.Changed, ChangeLevel.Note)]
    [InlineData(1000, 1100, ChangeKind.Better, ChangeLevel.Better)]
    [InlineData(1000, 850, ChangeKind.Worse, ChangeLevel.Worse)]
    [InlineData(20, 15, ChangeKind.Changed, ChangeLevel.Note)]
    public void Followers_count_when_they_are_many(long was, long now, ChangeKind kind, ChangeLevel level)
    {
        PresenceChange change = Assert.Single(Compare(With(Before(), Account(followers: was)), With(After(), Account(followers: now))));

        Assert.Equal((kind, level), (change.Kind, change.Level));
        Assert.Contains(now.ToString(System.Globalization.CultureInfo.InvariantCulture), change.Message);
    }

    [Theory]
    [InlineData(10, 120, 1.0, 0.0, ChangeKind.Worse)]
    [InlineData(200, 3, 0.0, 0.2, ChangeKind.Better)]
    [InlineData(3, 3, 1.2, 0.5, ChangeKind.Worse)]
    [InlineData(3, 3, 0.5, 1.0, ChangeKind.Better)]
    [InlineData(3, 3, 2.0, 3.0, ChangeKind.Changed)]
    [InlineData(3, 3, 2.0, 2.1, ChangeKind.Changed)]
    public void A_blog_and_an_account_that_fall_asleep_wake_up_or_change_their_pace_are_told(int daysBefore, int daysNow, double paceBefore, double paceNow, ChangeKind kind)
    {
        WebPresence before = With(Before(), Account(newest: _before.AddDays(-daysBefore), pace: paceBefore)) with { Feeds = [Blog(_before.AddDays(-daysBefore), paceBefore)] };
        WebPresence after = With(After(), Account(newest: Today.AddDays(-daysNow), pace: paceNow)) with { Feeds = [Blog(Today.AddDays(-daysNow), paceNow)] };

        Assert.Equal([("Blog.NewestPost", kind), ("youtube:centre", kind)], Compare(before, after).Select(c => (c.Subject, c.Kind)));
    }

    [Fact]
    public void A_blog_that_could_not_be_read_this_time_has_not_fallen_asleep()
    {
        WebPresence before = Before(Finding("Blog.Feed")) with { Feeds = [Blog(_before.AddDays(-3), 1)] };

        Assert.Equal(["Blog.Feed NoLongerKnown Unknown"], Compare(before, After(Finding("Blog.Feed", Verdict.Unknown))).Select(Told));
    }

    [Theory]
    [InlineData(CriterionState.Met, CriterionState.NotMet, "Site Worse Worse")]
    [InlineData(CriterionState.Met, CriterionState.Unknown, "Site NoLongerKnown Unknown")]
    [InlineData(CriterionState.NotMet, CriterionState.Met, "Site Better Better")]
    [InlineData(CriterionState.Unknown, CriterionState.Met, "Site KnownNow Note")]
    [InlineData(CriterionState.Met, CriterionState.Met, "")]
    public void A_level_is_better_or_worse_only_by_what_is_known(CriterionState was, CriterionState now, string expected)
    {
        WebPresence before = Before() with { Levels = [Level(was)] };
        WebPresence after = After() with { Levels = [Level(now)] };

        IReadOnlyList<PresenceChange> changes = Compare(before, after);

        Assert.Equal(expected, string.Join(", ", changes.Select(Told)));
        Assert.All(changes, c => Assert.Contains("Links work", c.Message));
    }

    [Fact]
    public void The_worse_comes_first_and_the_words_are_in_the_language_that_is_asked_for()
    {
        WebPresence before = Before(Finding("Site.Title", value: "A"), Finding("Site.Https"), Finding("Site.Icon", Verdict.Absent), Finding("Mail.Spf"));
        WebPresence after = After(Finding("Site.Title", value: "B"), Finding("Site.Https", Verdict.Absent), Finding("Site.Icon"), Finding("Mail.Spf", Verdict.Unknown));

        IReadOnlyList<PresenceChange> changes = PresenceComparison.Compare(before, after, Language.French);

        Assert.Equal([ChangeLevel.Worse, ChangeLevel.Unknown, ChangeLevel.Note, ChangeLevel.Better], changes.Select(c => c.Level));
        Assert.StartsWith("N’est plus là\u00A0:", changes[0].Message);
        Assert.Contains("2 octobre 2026", changes[0].Message);
        Assert.StartsWith("N’a pas pu être su cette fois-ci", changes[1].Message);
    }

    [Fact]
    public void Older_snapshots_are_read_only_where_they_are_needed()
    {
        int read = 0;
        IEnumerable<WebPresence> Older()
        {
            for (int i = 2; i < 100; i++)
            {
                read++;
                yield return Centre(date: Today.AddMonths(-i));
            }
        }

        PresenceComparison.Compare(Before(Finding("Site.Https")), After(Finding("Site.Https", Verdict.Absent)), Language.English, Older());
        Assert.Equal(0, read);

        PresenceComparison.Compare(Before(Finding("Site.Https", Verdict.Unknown), Finding("Site.Icon", Verdict.Unknown)), After(Finding("Site.Https"), Finding("Site.Icon")), Language.English, Older());
        Assert.Equal(24, read);
    }

    private static Feed Blog(DateTimeOffset newest, double pace) =>
        new() { Address = new Uri("https://www.centre-erables.example/feed"), Title = "", Kind = FeedKind.Posts, Entries = 1, Dates = [newest], PostsPerWeek = pace };

    private static AreaLevel Level(CriterionState state) => new()
    {
        Area = "Site",
        Name = "The site",
        Level = state == CriterionState.Met ? 2 : 1,
        Aim = 3,
        Criteria = [new LevelCriterion { Level = 1, Text = "It answers", State = CriterionState.Met, Check = "Site.Reachable" }, new LevelCriterion { Level = 2, Text = "Links work", State = state, Check = "Site.BrokenLinks" }],
    };

    private static WebPresence Searched(WebPresence presence, string query, string engine, params (string Title, SearchResultKind Kind)[] results) => presence with
    {
        Organisation = presence.Organisation with { Initials = "CDE" },
        SearchResults =
        [
            .. presence.SearchResults,
            .. results.Select((r, i) => new SearchResult { Query = query, Engine = engine, Rank = i + 1, Title = r.Title, Kind = r.Kind, Address = new Uri($"https://{i}.example/") }),
        ],
    };

    private static (string, SearchResultKind)[] Place(int place) =>
        [.. Enumerable.Range(1, 12).Select(i => (i == place ? "Centre des Érables" : $"Page {i}", i == place ? SearchResultKind.OwnSite : SearchResultKind.Unknown))];

    [Theory]
    [InlineData(1, 2, "Findability.SearchName Worse Worse")]
    [InlineData(12, 9, "Findability.SearchName Better Better")]
    [InlineData(3, 2, null)]
    [InlineData(4, 9, null)]
    [InlineData(1, 0, "Findability.SearchName NoLongerKnown Unknown")]
    [InlineData(0, 1, "Findability.SearchName KnownNow Note")]
    [InlineData(0, 0, null)]
    public void The_place_in_a_search_counts_where_people_would_notice(int before, int after, string? told)
    {
        const string query = "centre des érables";

        PresenceChange? change = Compare(Searched(Before(), query, "Google", Place(before)), Searched(After(), query, "Google", Place(after))).SingleOrDefault();

        Assert.Equal(told, change is null ? null : Told(change));
    }

    [Fact]
    public void A_change_of_place_is_said_with_the_engine_and_both_places()
    {
        PresenceChange change = Assert.Single(Compare(Searched(Before(), "Centre des Érables", "Google", Place(1)), Searched(After(), "centre des érables", "Google", Place(5))));

        Assert.StartsWith("Worse: Google, “centre des érables”: the site is in place 5. On ", change.Message);
        Assert.EndsWith(": Google, “Centre des Érables”: the site is in place 1.", change.Message);
        Assert.Equal(("1", "5"), (change.Before!.Value, change.After!.Value));
    }

    [Fact]
    public void Each_engine_and_query_is_compared_with_itself_only()
    {
        WebPresence before = Searched(Searched(Before(), "Centre des Érables", "Google", Place(1)), "Centre des Érables", "Bing", Place(5));
        WebPresence after = Searched(Searched(After(), "Centre des Érables", "Bing", Place(6)), "Centre des Érables", "Ecosia", Place(12));

        Assert.Empty(Compare(before, after));
    }

    [Fact]
    public void Who_else_answers_to_the_initials_is_worse_when_new_and_unknown_when_no_longer_shown()
    {
        (string, SearchResultKind) school = ("Collège", SearchResultKind.Namesake);
        (string, SearchResultKind) club = ("Club", SearchResultKind.Namesake);
        (string, SearchResultKind) own = ("Centre", SearchResultKind.OwnSite);
        WebPresence alone = Searched(Before(), "CDE", "Google", own);
        WebPresence shared = Searched(Before(), "CDE", "Google", own, school, club);

        Assert.Equal(["Findability.InitialsShared Worse Worse"], Compare(alone, Searched(After(), "CDE", "Google", own, school)).Select(Told));
        Assert.Equal(["Findability.InitialsShared NoLongerKnown Unknown"], Compare(shared, Searched(After(), "CDE", "Google", own)).Select(Told));
        Assert.Equal(["Findability.InitialsShared Changed Note"], Compare(shared, Searched(After(), "CDE", "Google", own, school)).Select(Told));
        Assert.Empty(Compare(shared, Searched(After(), "CDE", "Google", own, club, school)));
    }

    [Fact]
    public void A_search_that_got_no_answer_is_no_change_of_the_place()
    {
        WebPresence after = After(Finding("Findability.SearchName", Verdict.Unknown, reason: "CreditSpent") with { Message = "Google says that the credit is spent." });

        Assert.Equal(["Findability.SearchName NoLongerKnown Unknown"], Compare(Searched(Before(), "Centre des Érables", "Google", Place(1)), after).Select(Told));
    }
}
