using System.Globalization;
using System.Text;

namespace SocialAudit;

/// <summary>Compares words as a reader does: without case, accents or punctuation.</summary>
public static class TextFolding
{
    /// <summary>
    /// The text in lower case, without accents, every run of other characters than letters and digits made one space:
    /// «L'Érable-Rouge» gives <c>l erable rouge</c>.
    /// </summary>
    public static string Fold(string text)
    {
        if (FoldPlain(text) is { } plain)
        {
            return plain;
        }

        StringBuilder folded = new(text.Length);
        bool gap = false;
        foreach (char c in WithoutHalves(text).Replace("œ", "oe").Replace("Œ", "oe").Replace("æ", "ae").Replace("Æ", "ae").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
            {
                folded.Append(' ');
                gap = false;
            }

            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The same for a text without accents or signs of other alphabets, which needs no table of Unicode; null for any other.</summary>
    private static string? FoldPlain(string text)
    {
        char[] folded = new char[text.Length];
        int length = 0;
        bool gap = false;
        foreach (char c in text)
        {
            if (c > 127)
            {
                return null;
            }

            char small = c is >= 'A' and <= 'Z' ? (char)(c | 32) : c;
            if (small is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                gap = length > 0;
                continue;
            }

            if (gap)
            {
                folded[length++] = ' ';
                gap = false;
            }

            folded[length++] = small;
        }

        return new string(folded, 0, length);
    }

    /// <summary>The text without halves of characters, which no form of Unicode knows: a page may well hold them.</summary>
    private static string WithoutHalves(string text)
    {
        bool IsHalf(int i) =>
            char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
            : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));

        return text.Any(char.IsSurrogate) ? string.Concat(text.Where((_, i) => !IsHalf(i))) : text;
    }

    /// <summary>The words of a text that tell it from others: folded, without articles and prepositions.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Fold(text).Split([' '], StringSplitOptions.RemoveEmptyEntries).Where(w => !_smallWords.Contains(w))];

    /// <summary>The text with every run of white space made one space, and cut at a length.</summary>
    public static string Tidy(string? text, int length = 300)
    {
        if (text is null || (text.Length <= length && IsTidy(text)))
        {
            return text ?? "";
        }

        // A page's text is long, and what is shown of it short: no more of it is read than that.
        char[] tidy = new char[Math.Min((long)length, text.Length) + 2];
        int end = 0;
        bool gap = false;
        for (int i = 0; i < text.Length && end <= length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                gap = end > 0;
                continue;
            }

            if (gap)
            {
                tidy[end++] = ' ';
                gap = false;
            }

            tidy[end++] = text[i];
        }

        if (end <= length)
        {
            return new string(tidy, 0, end);
        }

        // Never cut an emoji in two.
        end = char.IsHighSurrogate(tidy[length - 2]) ? length - 2 : length - 1;
        tidy[end] = '…';
        return new string(tidy, 0, end + 1);
    }

    private static bool IsTidy(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly HashSet<string> _smallWords =
        ["a", "an", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le", "les", "of", "the", "un", "une"];
}
