namespace SocialAudit.Surveys;

/// <summary>Knows who answered before. It keeps no names, only what tells one from another.</summary>
internal sealed class Repetitions
{
    // Many small tables: one of a million people would be copied whole each time that it grows.
    private const int _tables = 64;
    private const int _tableShift = 58;

    private readonly Dictionary<ulong, (int File, int Line)>[] _answered = [.. Enumerable.Range(0, _tables).Select(_ => new Dictionary<ulong, (int File, int Line)>())];
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<string> _files = [];

    /// <summary>Keeps that somebody answered.</summary>
    /// <param name="person">Who.</param>
    /// <param name="file">Where.</param>
    /// <param name="line">On which line.</param>
    /// <param name="place">Where the response is held; null where nobody holds it.</param>
    /// <returns>The answer before, with where it is held; null for the first.</returns>
    public (RepeatedAnswer Answer, int Place)? Add(string person, string file, int line, int? place)
    {
        if (_files.Count == 0 || _files[_files.Count - 1] != file)
        {
            _files.Add(file);
        }

        ulong key = Hash(person);
        Dictionary<ulong, (int File, int Line)> table = _answered[(int)(key >> _tableShift)];
        if (table.TryGetValue(key, out (int File, int Line) first))
        {
            return (new RepeatedAnswer(file, line, _files[first.File], first.Line), _places.TryGetValue(key, out int held) ? held : 0);
        }

        table[key] = (_files.Count - 1, line);
        if (place is { } here)
        {
            _places[key] = here;
        }

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
