namespace SocialAudit.Surveys;

/// <summary>Makes names each another, in whatever case they are written; a file may head any number of columns alike.</summary>
internal sealed class UniqueNames
{
    // The last number that a name was given.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a name from being given.</summary>
    public void Reserve(string name) => _numbers[name] = 1;

    /// <summary>The name, with a number behind it where it was given before.</summary>
    public string Next(string name)
    {
        string next = name;
        while (_numbers.TryGetValue(next, out int number))
        {
            _numbers[name] = Math.Max(_numbers[name], number) + 1;
            next = $"{name} ({_numbers[name]})";
        }

        _numbers[next] = 1;
        return next;
    }
}
