namespace SocialAudit.Presence.Contact;

/// <summary>Keeps each thing once, in the order in which it was found, up to a number that no real page reaches.</summary>
internal sealed class FoundOnce<T>(Func<T, string> key)
{
    /// <summary>How many are kept.</summary>
    public const int Most = 40;

    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<T> _items = [];

    public IReadOnlyList<T> Items => _items;

    public bool IsFull => _items.Count >= Most;

    /// <summary>False when a page made to keep us busy was given up: what is not here may still be there.</summary>
    public bool IsComplete { get; set; } = true;

    public void Add(T item)
    {
        if (!IsFull && _seen.Add(key(item)))
        {
            _items.Add(item);
        }
    }

    public void Remove(Predicate<T> isUnwanted) => _items.RemoveAll(isUnwanted);
}
