namespace SocialAudit.Surveys;

/// <summary>Knows who answered before. It keeps no names, only what tells one from another.</summary>
internal sealed class Repetitions
{
    private readonly Dictionary<ulong, (int File, int Line, int Place)> _answered = [];
    private readonly List<string> _files = [];

    /// <summary>Keeps that somebody answered.</summary>
    /// <param name="person">Who.</param>
    /// <param name="file">Where.</param>
    /// <param name="line">On which line.</param>
    /// <param name="place">Where the response is held, for whoever holds it.</param>
    /// <returns>The answer before, with where it is held; null for the first.</returns>
    public (RepeatedAnswer Answer, int Place)? Add(string person, string file, int line, int place)
    {
        if (_files.Count == 0 || _files[_files.Count - 1] != file)
        {
            _files.Add(file);
        }

        ulong key = Hash(person);
        if (_answered.TryGetValue(key, out (int File, int Line, int Place) first))
        {
            return (new RepeatedAnswer(file, line, _files[first.File], first.Line), first.Place);
        }

        _answered[key] = (_files.Count - 1, line, place);
        return null;
    }

    /// <summary>The same for two spellings that differ in case, accents or punctuation. Among a million people, two take each other's place once in some million runs.</summary>
    private static ulong Hash(string person)
    {
        // FNV-1a.
        ulong hash = 14695981039346656037;
        bool gap = false;
        bool hasBegun = false;
        foreach (char c in person)
        {
            if (c > 127)
            {
                return HashFolded(TextFolding.Fold(person));
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = hasBegun;
                continue;
            }

            hash = gap ? unchecked((hash ^ ' ') * 1099511628211) : hash;
            hash = unchecked((hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c)) * 1099511628211);
            gap = false;
            hasBegun = true;
        }

        return hash;
    }

    private static ulong HashFolded(string folded)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in folded)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
