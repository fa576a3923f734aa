using System.Globalization;
using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>What changed between the levels of two snapshots.</summary>
internal sealed class LevelChanges(ChangeWriter writer)
{
    public IEnumerable<PresenceChange> All()
    {
        foreach (AreaLevel now in writer.After.Levels)
        {
            AreaLevel? was = writer.Before.Levels.FirstOrDefault(l => l.Area == now.Area);
            if (was is not null && was.Level != now.Level)
            {
                yield return now.Level > was.Level ? Higher(was, now) : Lower(was, now);
            }
        }
    }

    /// <summary>A level that only counts higher because more could be told is no better than before.</summary>
    private PresenceChange Higher(AreaLevel was, AreaLevel now)
    {
        LevelCriterion[] met = [.. now.Criteria.Where(c => c.Level > was.Level && c.Level <= now.Level && StateIn(was, c) != CriterionState.Met)];
        bool isReal = met.Length == 0 || met.Any(c => StateIn(was, c) == CriterionState.NotMet);
        return isReal
            ? Make(ChangeKind.Better, ChangeLevel.Better, was, now, writer.Language.Text("ChangeLevelUp", now.Name, now.Level, was.Level, Words(met)), met)
            : Make(ChangeKind.KnownNow, ChangeLevel.Note, was, now, writer.Language.Text("ChangeLevelKnown", now.Name, now.Level, was.Level, Words(met)), met);
    }

    /// <summary>A level that only counts lower because less could be told is no worse than before.</summary>
    private PresenceChange Lower(AreaLevel was, AreaLevel now)
    {
        LevelCriterion[] lost = [.. now.Criteria.Where(c => c.Level > now.Level && c.Level <= was.Level && c.State != CriterionState.Met)];
        LevelCriterion[] missed = [.. lost.Where(c => c.State == CriterionState.NotMet)];
        return missed.Length > 0
            ? Make(ChangeKind.Worse, ChangeLevel.Worse, was, now, writer.Language.Text("ChangeLevelDown", now.Name, now.Level, was.Level, Words(missed)), missed)
            : Make(ChangeKind.NoLongerKnown, ChangeLevel.Unknown, was, now, writer.Language.Text("ChangeLevelNotTold", now.Name, was.Level, Words(lost)), lost);
    }

    // The words of a criterion are in the language of its audit: its check and level tell it.
    private static CriterionState StateIn(AreaLevel level, LevelCriterion criterion) =>
        level.Criteria.FirstOrDefault(c => c.Check == criterion.Check && c.Level == criterion.Level)?.State ?? CriterionState.Unknown;

    private static string Words(IEnumerable<LevelCriterion> criteria) => string.Join("; ", criteria.Select(c => c.Text));

    private PresenceChange Make(ChangeKind kind, ChangeLevel meaning, AreaLevel was, AreaLevel now, string message, LevelCriterion[] criteria) =>
        writer.Make("Level", now.Area, kind, meaning, message, ToFinding(was, writer.Before, criteria), ToFinding(now, writer.After, criteria));

    /// <summary>The level as a finding, with the evidence of the checks that made it another.</summary>
    private static Finding ToFinding(AreaLevel level, WebPresence presence, LevelCriterion[] criteria) => new()
    {
        Check = "Level." + level.Area,
        Verdict = Verdict.Confirmed,
        Message = level.ToString(),
        Value = level.Level.ToString(CultureInfo.InvariantCulture),
        Evidence = criteria.Select(c => c.Check).Distinct().SelectMany(check => presence.Find(check)?.Evidence ?? []).ToArray(),
    };
}
