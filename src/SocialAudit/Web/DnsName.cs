using System.Globalization;

namespace SocialAudit.Web;

/// <summary>Names of the domain name system, from whatever hand they come.</summary>
public static class DnsName
{
    private const int _longestName = 253;
    private const int _longestLabel = 63;

    private static readonly IdnMapping _mapping = new();

    /// <summary>
    /// Reads a name such as <c>centre-été.example</c> or <c>_dmarc.example.org.</c>: at least two labels of letters, digits, hyphens and
    /// underscores, none longer than 63 characters.
    /// </summary>
    /// <param name="text">The name as it was found.</param>
    /// <param name="name">The name as it is asked for: ASCII, lower case, without a dot at the end.</param>
    public static bool TryParse(string? text, out string name)
    {
        name = "";
        string typed = (text ?? "").Trim();
        typed = typed.EndsWith(".", StringComparison.Ordinal) ? typed.Substring(0, typed.Length - 1) : typed;
        if (typed.Length is 0 or > _longestName)
        {
            return false;
        }

        try
        {
            typed = typed.All(c => c < 128) ? typed : _mapping.GetAscii(typed);
        }
        catch (ArgumentException)
        {
            return false;
        }

        string[] labels = typed.ToLowerInvariant().Split('.');
        if (typed.Length > _longestName || labels.Length < 2 || !labels.All(IsLabel) || labels[labels.Length - 1].All(char.IsDigit))
        {
            return false;
        }

        name = string.Join(".", labels);
        return true;
    }

    /// <summary>A name as people read it: <c>xn--caf-dma.example</c> is café.example.</summary>
    public static string ForPeople(string name)
    {
        try
        {
            return _mapping.GetUnicode(name);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }

    /// <summary>The name without its leftmost label: <c>qc.example</c> of <c>centre.qc.example</c>; empty when it has one label only.</summary>
    public static string Parent(string name)
    {
        int dot = name.IndexOf('.');
        return dot < 0 ? "" : name.Substring(dot + 1);
    }

    /// <summary>True when a name is a domain or lies under it.</summary>
    public static bool IsWithin(string name, string domain) =>
        name.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (name.Length == domain.Length || name[name.Length - domain.Length - 1] == '.');

    /// <summary>True when one name is the other or lies under it.</summary>
    public static bool AreKin(string one, string other) => IsWithin(one, other) || IsWithin(other, one);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= _longestLabel
        && label[0] != '-' && label[label.Length - 1] != '-'
        && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_');
}
