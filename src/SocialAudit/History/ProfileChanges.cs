using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>What changed between the accounts of two snapshots. An account is the same where its address is.</summary>
internal sealed class ProfileChanges(ChangeWriter writer, IEnumerable<WebPresence> earlier)
{
    // As many followers come and go without a reason.
    private const long _fewFollowers = 10;
    private const double _smallShare = 0.1;

    public IEnumerable<PresenceChange> All()
    {
        ILookup<string, SocialProfile> before = writer.Before.Profiles.ToLookup(Key);
        ILookup<string, SocialProfile> after = writer.After.Profiles.ToLookup(Key);
        foreach (SocialProfile now in after.Select(g => g.First()))
        {
            foreach (PresenceChange change in before[Key(now)].FirstOrDefault() is { } was ? Both(was, now, writer.Before) : New(now))
            {
                yield return change;
            }
        }

        foreach (SocialProfile was in before.Where(g => !after.Contains(g.Key)).Select(g => g.First()))
        {
            yield return Gone(was);
        }
    }

    private static string Key(SocialProfile profile) => profile.Platform + " " + TextFolding.Fold(profile.Address.AbsoluteUri);

    private static string Subject(SocialProfile profile) => $"{profile.Platform}:{profile.Handle}";

    /// <summary>True where an audit read the pages that name accounts: what it does not name is not named.</summary>
    private static bool IsRead(WebPresence presence) => presence.SiteReadWhole && presence.Find("Site.Reachable") is { Verdict: Verdict.Confirmed };

    private IEnumerable<PresenceChange> New(SocialProfile now)
    {
        string appeared = writer.Language.Text("ChangeProfileNew", now, now.Address);
        if (IsRead(writer.Before))
        {
            return [Make(ChangeKind.Appeared, null, now, appeared)];
        }

        // Last time the site did not answer: the last audit that saw it tells whether the account is new.
        return earlier.FirstOrDefault(IsRead) is not { } older ? [Make(ChangeKind.KnownNow, null, now, writer.Language.Text("ChangeProfileKnown", now, now.Address))]
            : older.Profiles.FirstOrDefault(p => Key(p) == Key(now)) is { } known ? Both(known, now, older)
            : [Make(ChangeKind.Appeared, null, now, appeared, older)];
    }

    private PresenceChange Gone(SocialProfile was) => IsRead(writer.After)
        ? Make(ChangeKind.Vanished, was, null, writer.Language.Text("ChangeProfileGone", was, was.Address, writer.Language.Day(writer.Before.Date)))
        : Make(ChangeKind.NoLongerKnown, was, null, writer.Language.Text("ChangeProfileNotTold", was, was.Address, writer.Language.Day(writer.Before.Date)));

    private IEnumerable<PresenceChange> Both(SocialProfile was, SocialProfile now, WebPresence since)
    {
        if (State(was, now, since) is { } state)
        {
            yield return state;
            yield break;
        }

        if (PaceChanges.Compare(now.ToString(), new(was.NewestPost, was.PostsPerWeek, since.Date), new(now.NewestPost, now.PostsPerWeek, writer.After.Date), writer.Language) is var (kind, level, message))
        {
            yield return Make(kind, was, now, message, since, level);
        }

        if (was.Followers is { } few && now.Followers is { } many && few != many)
        {
            yield return Followers(was, now, few, many, since);
        }
    }

    /// <summary>Whether the account is there, is seen, and whose it is.</summary>
    private PresenceChange? State(SocialProfile was, SocialProfile now, WebPresence since)
    {
        Language language = writer.Language;
        string day = language.Day(since.Date);
        if (was.Verdict != Verdict.Absent && now.Verdict == Verdict.Absent)
        {
            return Make(ChangeKind.Vanished, was, now, language.Text("ChangeProfileAbsent", now, now.Address, day), since);
        }

        if (was.Verdict == Verdict.Absent && now.Verdict is Verdict.Confirmed or Verdict.Declared)
        {
            return Make(ChangeKind.Appeared, was, now, language.Text("ChangeProfileNew", now, now.Address), since);
        }

        if (was.Verdict == Verdict.Confirmed && now.Verdict is Verdict.Unknown or Verdict.Unverifiable)
        {
            return Make(ChangeKind.NoLongerKnown, was, now, language.Text("ChangeProfileNotSeen", now, now.Address, day), since);
        }

        return was.Attribution != now.Attribution ? Make(ChangeKind.Changed, was, now, language.Text("ChangeProfileOwner", now, now.Why), since) : null;
    }

    private PresenceChange Followers(SocialProfile was, SocialProfile now, long few, long many, WebPresence since)
    {
        bool isMuch = Math.Abs(many - few) >= Math.Max(_fewFollowers, few * _smallShare);
        ChangeKind kind = !isMuch ? ChangeKind.Changed : many > few ? ChangeKind.Better : ChangeKind.Worse;
        string message = writer.Language.Text(many > few ? "ChangeMoreFollowers" : "ChangeFewerFollowers", now, many, few, writer.Language.Day(since.Date));
        return Make(kind, was, now, message, since);
    }

    private PresenceChange Make(ChangeKind kind, SocialProfile? was, SocialProfile? now, string message, WebPresence? since = null, ChangeLevel? level = null)
    {
        SocialProfile one = (now ?? was)!;

        // Somebody else's account that comes or goes is neither good nor bad.
        bool isOwn = one.Attribution == ProfileAttribution.Own;
        ChangeLevel meaning = level ?? kind switch
        {
            ChangeKind.Better or ChangeKind.Appeared => isOwn ? ChangeLevel.Better : ChangeLevel.Note,
            ChangeKind.Worse or ChangeKind.Vanished => isOwn ? ChangeLevel.Worse : ChangeLevel.Note,
            ChangeKind.NoLongerKnown => ChangeLevel.Unknown,
            _ => ChangeLevel.Note,
        };
        return writer.Make("Profile", Subject(one), kind, meaning, message, was is null ? null : ToFinding(was), now is null ? null : ToFinding(now), since);
    }

    private static Finding ToFinding(SocialProfile profile) => new()
    {
        Check = "Profile." + profile.Platform,
        Verdict = profile.Verdict,
        Message = profile.Why,
        Reason = profile.Reason,
        Value = profile.Address.AbsoluteUri,
        Evidence = profile.Evidence,
    };
}
