using System.Globalization;
using SocialAudit.Presence;
using SocialAudit.Presence.Search;

namespace SocialAudit.History;

/// <summary>What changed between the findings of two snapshots, check by check. Accounts, searches and the pace of the blog are compared elsewhere.</summary>
internal sealed class FindingChanges(ChangeWriter writer, IEnumerable<WebPresence> earlier)
{
    private readonly ILookup<string, Finding> _before = Group(writer.Before);
    private readonly ILookup<string, Finding> _after = Group(writer.After);

    public IEnumerable<PresenceChange> All() => _after.Select(g => g.Key).Union(_before.Select(g => g.Key)).Where(check => !IsElsewhere(check)).SelectMany(Compare);

    private static ILookup<string, Finding> Group(WebPresence presence) => presence.Findings.ToLookup(f => f.Check, StringComparer.Ordinal);

    private static bool IsElsewhere(string check) => check == "Profile" || check.StartsWith("Profile.", StringComparison.Ordinal) || SearchFindings.Has(check);

    private IEnumerable<PresenceChange> Compare(string check)
    {
        Finding[] before = [.. _before[check]];
        Finding[] after = [.. _after[check]];
        if (before.Length <= 1 && after.Length <= 1)
        {
            return One(before.FirstOrDefault(), after.FirstOrDefault()) is { } change ? [change] : [];
        }

        return Many(before, after);
    }

    private PresenceChange? One(Finding? before, Finding? after)
    {
        if (after is null)
        {
            return before is { } gone && FindingStanding.IsUnwanted(gone.Check) && gone.Verdict == Verdict.Confirmed && IsRead(writer.After, gone)
                ? writer.Make(ChangeKind.Better, ChangeLevel.Better, gone, null)
                : null;
        }

        bool wasTold = before is not null && FindingStanding.IsTold(before);
        if (!FindingStanding.IsTold(after))
        {
            return wasTold ? writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, before, after) : null;
        }

        if (wasTold)
        {
            return Told(before!, after, null);
        }

        if (before is null)
        {
            // A check that was not made before, by an older version or another choice, tells of no change; what it would have said where there was something, it does.
            return FindingStanding.IsUnwanted(after.Check) && after.Verdict == Verdict.Confirmed && IsRead(writer.Before, after)
                ? writer.Make(ChangeKind.Worse, ChangeLevel.Worse, null, after)
                : null;
        }

        // Last time could not tell: what was known before that is what counts.
        foreach (WebPresence older in earlier)
        {
            if (older.Find(after.Check) is { } known && FindingStanding.IsTold(known))
            {
                return Told(known, after, older);
            }
        }

        return writer.Make(ChangeKind.KnownNow, ChangeLevel.Note, before, after);
    }

    private PresenceChange? Told(Finding before, Finding after, WebPresence? since)
    {
        int was = FindingStanding.Of(before);
        int now = FindingStanding.Of(after);
        bool isUnwanted = FindingStanding.IsUnwanted(after.Check);
        if (now > was)
        {
            return writer.Make(was == 0 && !isUnwanted ? ChangeKind.Appeared : ChangeKind.Better, ChangeLevel.Better, before, after, since);
        }

        if (now < was)
        {
            return writer.Make(now == 0 && !isUnwanted ? ChangeKind.Vanished : ChangeKind.Worse, ChangeLevel.Worse, before, after, since);
        }

        string? then = Value(before, since ?? writer.Before);
        string? value = Value(after, writer.After);
        if (after.Verdict == Verdict.Absent || then == value || then is null || value is null || FindingStanding.IsRestless(after.Check))
        {
            return null;
        }

        bool isCount = int.TryParse(then, NumberStyles.None, CultureInfo.InvariantCulture, out int few) & int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int many);
        return !isCount || !FindingStanding.IsFewerBetter(after.Check) ? writer.Make(ChangeKind.Changed, ChangeLevel.Note, before, after, since)
            : many < few ? writer.Make(ChangeKind.Better, ChangeLevel.Better, before, after, since)
            : writer.Make(ChangeKind.Worse, ChangeLevel.Worse, before, after, since);
    }

    /// <summary>Several findings of one check are told apart by what they found.</summary>
    private IEnumerable<PresenceChange> Many(Finding[] before, Finding[] after)
    {
        foreach (Finding now in after)
        {
            Finding? was = before.FirstOrDefault(f => f.Value == now.Value);
            if (was is not null)
            {
                if (One(was, now) is { } change)
                {
                    yield return change;
                }
            }
            else if (now.Verdict is Verdict.Confirmed or Verdict.Declared && before.Any(FindingStanding.IsTold))
            {
                bool isUnwanted = FindingStanding.IsUnwanted(now.Check);
                yield return writer.Make(isUnwanted ? ChangeKind.Worse : ChangeKind.Appeared, isUnwanted ? ChangeLevel.Worse : ChangeLevel.Note, null, now);
            }
        }

        foreach (Finding was in before.Where(b => b.Verdict is Verdict.Confirmed or Verdict.Declared && after.All(f => f.Value != b.Value)))
        {
            bool isTold = after.Any(FindingStanding.IsTold) || (after.Length == 0 && IsRead(writer.After, was));
            bool isUnwanted = FindingStanding.IsUnwanted(was.Check);
            if (!isTold)
            {
                yield return writer.Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, was, after.FirstOrDefault());
            }
            else if (after.Length > 0 || isUnwanted)
            {
                yield return writer.Make(isUnwanted ? ChangeKind.Better : ChangeKind.Vanished, isUnwanted ? ChangeLevel.Better : ChangeLevel.Note, was, null);
            }
        }
    }

    /// <summary>True where an audit looked at a finding's area and saw it: its silence on a thing then means that there is none.</summary>
    private static bool IsRead(WebPresence presence, Finding finding)
    {
        string area = finding.Check.Split('.')[0] + ".";
        return presence.SiteReadWhole && presence.Findings.Any(f => f.Check.StartsWith(area, StringComparison.Ordinal) && FindingStanding.IsTold(f));
    }

    /// <summary>What is compared: of contact details, all that the site gives.</summary>
    private static string? Value(Finding finding, WebPresence presence)
    {
        IReadOnlyList<string> all = finding.Check switch
        {
            "Contact.Email" => presence.Contact.Email,
            "Contact.Phone" => presence.Contact.Phone,
            "Contact.Hours" => presence.Contact.OpeningHours,
            _ => [],
        };
        return all.Count > 0 ? string.Join("; ", all.OrderBy(v => v, StringComparer.Ordinal)) : finding.Value;
    }
}
