using System.Text;

namespace SocialAudit.Platforms.Probes;

/// <summary>Handles that nobody has: made by chance from a seed, so that a run can be repeated.</summary>
internal static class InventedHandle
{
    private const string _letters = "bcdfghjklmnpqrstvwxz";
    private const string _vowels = "aeiou";

    // The lengths that are tried until a platform takes one; the longer, the surer that nobody has it.
    private static readonly int[] _lengths = [16, 14, 12, 20, 10, 8, 24, 7, 6];

    /// <summary>A handle that a probe takes; null where its rule takes none of those that are tried.</summary>
    public static string? For(HandleProbe probe, int seed)
    {
        foreach (int length in _lengths)
        {
            string handle = Make($"{seed}/{probe.Platform.Id}", length);
            foreach (string variant in new[] { handle, handle + "7", char.ToUpperInvariant(handle[0]) + handle.Substring(1), Digits(handle) })
            {
                if (probe.TryAsk(variant, out _, out _))
                {
                    return variant;
                }
            }
        }

        return null;
    }

    private static string Digits(string handle) => string.Concat(handle.Select((c, i) => (char)('0' + (i == 0 ? 7 : (c * 7 % 10)))));

    private static string Make(string seed, int length)
    {
        // FNV-1a, then xorshift: the same on every machine, unlike string.GetHashCode and Random.
        ulong state = 14695981039346656037;
        foreach (char c in seed)
        {
            state = unchecked((state ^ c) * 1099511628211);
        }

        StringBuilder handle = new(length);
        for (int i = 0; i < length; i++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            string from = i % 3 == 1 ? _vowels : _letters;
            handle.Append(from[(int)(state % (ulong)from.Length)]);
        }

        return handle.ToString();
    }
}
