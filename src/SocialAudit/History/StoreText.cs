namespace SocialAudit.History;

/// <summary>Makes text fit for any database.</summary>
internal static class StoreText
{
    /// <summary>The text without zero characters, which PostgreSQL refuses, and with halves of characters, which no encoding knows, replaced.</summary>
    public static string? Clean(string? text)
    {
        if (text is null || IsClean(text))
        {
            return text;
        }

        System.Text.StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c != '\0')
            {
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if (c == '\0' || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }
}
