using System.Globalization;
using System.Text;

namespace SocialAudit.Reports.History;

/// <summary>Names for the pages of a roster: safe on every file system and in every link, and each given once.</summary>
internal sealed class PageNames
{
    private const int _longest = 60;

    private static readonly HashSet<string> _reserved =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    private readonly HashSet<string> _given = [];

    /// <summary>The file's name for an organisation's name, with its ending.</summary>
    public string Next(string name)
    {
        StringBuilder plain = new();
        foreach (char c in TextFolding.Fold(name))
        {
            if (plain.Length == _longest)
            {
                break;
            }

            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[plain.Length - 1] != '-')
            {
                plain.Append('-');
            }
        }

        string wanted = plain.ToString().Trim('-');
        wanted = wanted.Length == 0 || _reserved.Contains(wanted) ? $"organisation-{wanted}".TrimEnd('-') : wanted;
        string free = wanted;
        for (int i = 2; !_given.Add(free); i++)
        {
            free = wanted + "-" + i.ToString(CultureInfo.InvariantCulture);
        }

        return free + ".html";
    }
}
