using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>Puts changes between two snapshots into objects and words.</summary>
internal sealed class ChangeWriter(WebPresence before, WebPresence after, Language language)
{
    /// <summary>The snapshot of how it was.</summary>
    public WebPresence Before => before;

    /// <summary>The snapshot of how it is.</summary>
    public WebPresence After => after;

    /// <summary>The language of the words.</summary>
    public Language Language => language;

    /// <summary>A change.</summary>
    public PresenceChange Make(string area, string subject, ChangeKind kind, ChangeLevel level, string message, Finding? was, Finding? @is, WebPresence? since = null) => new()
    {
        Name = after.Name,
        Area = area,
        Subject = subject,
        Kind = kind,
        Level = level,
        Message = message,
        Since = (since ?? before).Date,
        Date = after.Date,
        Before = was,
        After = @is,
    };

    /// <summary>A change of a finding, told by the sentences of both sides.</summary>
    public PresenceChange Make(ChangeKind kind, ChangeLevel level, Finding? was, Finding? @is, WebPresence? since = null)
    {
        string check = (@is ?? was)!.Check;
        string day = language.Day((since ?? before).Date);
        string then = was?.Message ?? "";
        string now = @is?.Message ?? "";
        string message = kind switch
        {
            ChangeKind.Appeared => language.Text("ChangeAppeared", now),
            ChangeKind.Vanished when @is is null => language.Text("ChangeVanished", day, then),
            ChangeKind.Vanished => language.Text("ChangeVanishedNow", now, day, then),
            ChangeKind.Better => @is is null ? language.Text("ChangeSettled", day, then) : language.Text("ChangeBetter", now, day, then),
            ChangeKind.Worse => was is null ? language.Text("ChangeWorseNew", now) : language.Text("ChangeWorse", now, day, then),
            ChangeKind.NoLongerKnown => @is is null ? language.Text("ChangeNotTold", day, then) : language.Text("ChangeNotToldNow", now, day, then),
            ChangeKind.KnownNow => language.Text("ChangeKnownNow", now),
            _ => language.Text("ChangeChanged", now, day, then),
        };
        return Make(check.Split('.')[0], check, kind, level, message, was, @is, since);
    }
}
