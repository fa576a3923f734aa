namespace SampleTown;

/// <summary>Compares text with a pattern in which <c>*</c> stands for any text, ignoring case.</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string text)
    {
        string[] parts = pattern.Split('*');
        string first = parts[0];
        string last = parts[parts.Length - 1];
        if (parts.Length == 1)
        {
            return text.Equals(pattern, StringComparison.OrdinalIgnoreCase);
        }

        if (text.Length < first.Length + last.Length
            || !text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            || !text.EndsWith(last, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // What stands between two stars is taken where it first comes: that leaves the most for the rest.
        int from = first.Length;
        int until = text.Length - last.Length;
        foreach (string part in parts.Skip(1).Take(parts.Length - 2))
        {
            int found = text.IndexOf(part, from, until - from, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            from = found + part.Length;
        }

        return true;
    }
}
