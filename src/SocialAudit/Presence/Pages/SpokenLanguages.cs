namespace SocialAudit.Presence.Pages;

/// <summary>Tells French from English by the small words, which no text does without.</summary>
internal static class SpokenLanguages
{
    // The text that is looked at, in characters; the fewest small words that tell, and how many tell enough.
    private const int _length = 20_000;
    private const int _fewest = 12;
    private const int _enough = 60;

    private static readonly HashSet<ulong> _french = Keys(
        ["le", "la", "les", "des", "du", "et", "est", "sont", "pour", "avec", "dans", "une", "vous", "nous", "votre", "notre", "nos", "vos", "aux", "sur", "par", "qui", "que", "ce", "cette", "au", "ou", "plus"]);

    private static readonly HashSet<ulong> _english = Keys(
        ["the", "of", "and", "is", "are", "for", "with", "in", "to", "you", "we", "your", "our", "this", "that", "from", "by", "at", "or", "be", "it", "as", "have", "was", "will", "can", "more"]);

    /// <summary><c>fr</c> or <c>en</c>; null when the words do not tell: too few, another language, or both.</summary>
    public static string? Guess(string text)
    {
        int french = 0;
        int english = 0;
        int end = Math.Min(text.Length, _length);
        for (int i = 0; i < end && Math.Abs(french - english) < _enough; i++)
        {
            int start = i;
            while (i < end && char.IsLetter(text[i]))
            {
                i++;
            }

            // The longest of the small words has five letters.
            if (i - start is >= 2 and <= 5)
            {
                ulong word = Key(text, start, i);
                french += _french.Contains(word) ? 1 : 0;
                english += _english.Contains(word) ? 1 : 0;
            }
        }

        return french >= _fewest && french >= 3 * english ? "fr" : english >= _fewest && english >= 3 * french ? "en" : null;
    }

    private static HashSet<ulong> Keys(string[] words) => [.. words.Select(word => Key(word, 0, word.Length))];

    /// <summary>The letters of a small word as a number, without regard to case: a text has thousands, and none is made a string.</summary>
    private static ulong Key(string text, int start, int end)
    {
        ulong key = 0;
        for (int i = start; i < end; i++)
        {
            // None of the words has another letter than these.
            key = (key << 8) | (text[i] < 128 ? (ulong)(text[i] | 0x20) : 0xFF);
        }

        return key;
    }
}
