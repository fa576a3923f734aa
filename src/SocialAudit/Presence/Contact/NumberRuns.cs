namespace SocialAudit.Presence.Contact;

/// <summary>The places of a text where digits stand together as in a telephone number: nothing else needs to be looked at for one.</summary>
internal static class NumberRuns
{
    // As much as a list of numbers in one line may hold; runs of digits longer than any number are looked at no further.
    private const int _longest = 300;

    /// <summary>How many runs are looked at on a page.</summary>
    public const int Most = 400;

    private const int _fewestDigits = 7;

    /// <summary>Where each run begins and ends, in the text's order; one more than <see cref="Most"/> where there are more.</summary>
    public static IReadOnlyList<(int Start, int End)> Of(string text)
    {
        List<(int, int)> runs = [];
        for (int i = 0; i < text.Length && runs.Count <= Most; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or '+'))
            {
                continue;
            }

            int first = i;
            int start = i > 0 && text[i - 1] == '(' ? i - 1 : i;
            int end = i;
            int digits = 0;
            for (; i < text.Length && i - start < _longest && IsNumberLetter(text[i]); i++)
            {
                if (text[i] is >= '0' and <= '9')
                {
                    digits++;
                    end = i + 1;
                }
            }

            i = Math.Max(end - 1, first);
            if (digits >= _fewestDigits)
            {
                runs.Add((start, end));
            }
        }

        return runs;
    }

    private static bool IsNumberLetter(char c) =>
        c is (>= '0' and <= '9') or ' ' or '\u00A0' or '\u202F' or '\u2009' or '.' or '-' or '(' or ')' or '+' or '/' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' or '\u00B7' or '\u2022';
}
