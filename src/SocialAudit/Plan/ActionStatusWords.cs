namespace SocialAudit.Plan;

/// <summary>How people and scripts write how far an action is.</summary>
public static class ActionStatusWords
{
    private static readonly ActionStatus[] _all = [.. Enum.GetValues(typeof(ActionStatus)).Cast<ActionStatus>()];

    /// <summary>A status in words.</summary>
    public static string Of(ActionStatus status, Language language) => language.Text("State" + status);

    /// <summary>A status by its words in either language, or as scripts name it, but for case and accents; null when it is none.</summary>
    public static ActionStatus? Find(string word)
    {
        string folded = TextFolding.Fold(word);
        return folded.Length == 0
            ? null
            : _all.Select(s => (ActionStatus?)s).FirstOrDefault(s => folded == TextFolding.Fold(s.ToString()!) || Language.All.Any(l => folded == TextFolding.Fold(Of(s!.Value, l))));
    }

    /// <summary>The words of a language, for messages.</summary>
    public static string Known(Language language) => string.Join(", ", _all.Select(s => Of(s, language)));
}
