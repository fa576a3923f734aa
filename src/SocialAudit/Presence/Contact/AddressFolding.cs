namespace SocialAudit.Presence.Contact;

/// <summary>Compares postal addresses as a letter carrier does: «123, boul. St-Laurent, bur. 4» and «123 Boulevard Saint-Laurent» are one.</summary>
internal static class AddressFolding
{
    // One spelling of words that have several; where a word means two things («St»), both become the same.
    private static readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal)
    {
        ["boul"] = "boulevard",
        ["bd"] = "boulevard",
        ["bld"] = "boulevard",
        ["blvd"] = "boulevard",
        ["boulv"] = "boulevard",
        ["av"] = "avenue",
        ["ave"] = "avenue",
        ["ch"] = "chemin",
        ["chem"] = "chemin",
        ["rte"] = "route",
        ["pl"] = "place",
        ["mtee"] = "montee",
        ["rd"] = "road",
        ["dr"] = "drive",
        ["ln"] = "lane",
        ["cres"] = "crescent",
        ["ct"] = "court",
        ["sq"] = "square",
        ["hwy"] = "highway",
        ["pkwy"] = "parkway",
        ["saint"] = "st",
        ["street"] = "st",
        ["sainte"] = "ste",
        ["e"] = "est",
        ["east"] = "est",
        ["o"] = "ouest",
        ["w"] = "ouest",
        ["west"] = "ouest",
        ["n"] = "nord",
        ["north"] = "nord",
        ["s"] = "sud",
        ["south"] = "sud",
        ["bureau"] = "suite",
        ["bur"] = "suite",
        ["local"] = "suite",
        ["loc"] = "suite",
        ["unit"] = "suite",
        ["unite"] = "suite",
        ["apt"] = "suite",
        ["app"] = "suite",
        ["appartement"] = "suite",
        ["apartment"] = "suite",
        ["office"] = "suite",
        ["porte"] = "suite",
        ["salle"] = "suite",
        ["room"] = "suite",
    };

    // Kinds of street and little words: many leave them out.
    private static readonly HashSet<string> _unsaid = new(
        [
            "rue", "boulevard", "avenue", "chemin", "route", "place", "road", "drive", "lane", "crescent", "court", "square", "highway", "parkway", "montee", "allee", "impasse",
            "de", "du", "des", "la", "le", "les", "l", "d", "a", "et", "the", "of", "st", "bis", "ter",
        ],
        StringComparer.Ordinal);

    /// <summary>True where two addresses, their codes aside, name one door: the same number in a street of the same name. One that names no street says nothing against it.</summary>
    public static bool IsSame(string one, string other)
    {
        (HashSet<string> numbers, HashSet<string> words, string? suite) = Read(one);
        (HashSet<string> otherNumbers, HashSet<string> otherWords, string? otherSuite) = Read(other);
        if (numbers.Count > 0 && otherNumbers.Count > 0 && !numbers.Overlaps(otherNumbers))
        {
            return false;
        }

        bool isSameSuite = suite is null || otherSuite is null || suite == otherSuite;
        return isSameSuite && (words.Count == 0 || otherWords.Count == 0 || words.IsSubsetOf(otherWords) || otherWords.IsSubsetOf(words));
    }

    /// <summary>The numbers and telling words of a street, and its suite.</summary>
    private static (HashSet<string> Numbers, HashSet<string> Words, string? Suite) Read(string address)
    {
        string[] words = [.. TextFolding.Fold(WithoutCity(address)).Split(' ').Select(w => _spellings.TryGetValue(w, out string? known) ? known : w)];
        HashSet<string> numbers = [];
        HashSet<string> names = [];
        string? suite = null;
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (word == "suite" && i + 1 < words.Length)
            {
                suite = words[++i];
            }
            else if (word.Length > 0 && char.IsDigit(word[0]))
            {
                // «10e» and «10» are one street; a house's letter tells doors apart and is kept.
                numbers.Add(word.TrimEnd('e', 'r', 't', 'h', 's', 'n', 'd'));
            }
            else if (word.Length > 0 && !_unsaid.Contains(word))
            {
                names.Add(word);
            }
        }

        return (numbers, names, suite);
    }

    /// <summary>Up to where the street and its suite end: cities are written in many ways, and the code has its own place.</summary>
    private static string WithoutCity(string address)
    {
        List<string> street = [];
        foreach (string part in address.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            string folded = TextFolding.Fold(part);
            bool isSuite = folded.Length > 0 && _spellings.TryGetValue(folded.Split(' ')[0], out string? first) && first == "suite";
            bool hasStreet = street.Any(s => s.Any(char.IsLetter));
            if (hasStreet && !isSuite && folded.Split(' ')[0] != "suite")
            {
                break;
            }

            street.Add(PostalCodes.Without(part));
        }

        return string.Join(" ", street);
    }
}
