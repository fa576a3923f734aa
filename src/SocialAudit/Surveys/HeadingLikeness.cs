namespace SocialAudit.Surveys;

/// <summary>How much two headings say the same, in spite of small changes: letters that slipped, words that were added.</summary>
internal static class HeadingLikeness
{
    /// <summary>From here on two headings mean the same question, if no other comes near.</summary>
    public const double Threshold = 0.8;

    /// <summary>How much better than any other a likeness must be.</summary>
    public const double Margin = 0.1;

    private const int _longest = 200;
    private const int _shortest = 5;

    // Polite and common words that tell no question from another.
    private static readonly HashSet<string> _common =
        ["votre", "vos", "notre", "nos", "vous", "your", "our", "you", "quel", "quelle", "quels", "quelles", "what", "which", "est", "sont", "is", "are", "avez", "etes", "do", "have", "dans", "sur", "avec", "pour", "on", "with", "que", "qui", "ce", "to", "sil", "s", "plait", "please", "cochez", "choisissez", "select", "check", "all", "that", "apply"];

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    /// <param name="left">A heading, folded.</param>
    /// <param name="right">Another, folded.</param>
    public static double Of(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        if (left.Length < _shortest || right.Length < _shortest || left.Length > _longest || right.Length > _longest)
        {
            return 0;
        }

        int longer = Math.Max(left.Length, right.Length);
        int most = longer / 6;
        int slips = Math.Abs(left.Length - right.Length) > most ? most + 1 : Distance(left, right);
        double letters = slips > most ? 0 : 1 - ((double)slips / longer);
        return Math.Max(letters, SharedWords(Words(left), Words(right)));
    }

    private static string[] Words(string folded) => [.. TextFolding.Words(folded).Where(w => !_common.Contains(w)).Distinct()];

    /// <summary>The share of words that both have; one word alone is too little to tell by.</summary>
    private static double SharedWords(string[] left, string[] right)
    {
        int shared = left.Count(l => right.Any(r => IsSame(l, r)));
        return shared < 2 ? 0 : 2.0 * shared / (left.Length + right.Length);
    }

    private static bool IsSame(string left, string right) =>
        left == right || (Math.Min(left.Length, right.Length) >= _shortest && Math.Abs(left.Length - right.Length) <= 1 && Distance(left, right) <= 1);

    /// <summary>How many letters must be put in, taken out or changed to make one text of another.</summary>
    private static int Distance(string left, string right)
    {
        int[] before = [.. Enumerable.Range(0, right.Length + 1)];
        int[] now = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                now[j] = Math.Min(change, Math.Min(before[j], now[j - 1]) + 1);
            }

            (before, now) = (now, before);
        }

        return before[right.Length];
    }
}
