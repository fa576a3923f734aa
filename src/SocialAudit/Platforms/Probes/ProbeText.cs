using System.Text;

namespace SocialAudit.Platforms.Probes;

/// <summary>Words that are looked for in the bytes of an answer: no page has to be decoded for that.</summary>
internal sealed class ProbeText(IReadOnlyList<string> words)
{
    /// <summary>How long words are that tell within a page: «[]» or «true» is an answer of its own, and no sign there.</summary>
    public const int Telling = 6;

    private const int _shortAnswer = 256;

    private readonly (string Text, byte[] Bytes)[] _words = [.. words.Select(w => (w, Encoding.UTF8.GetBytes(w)))];

    public bool IsEmpty => _words.Length == 0;

    /// <summary>The first of the words that an answer's body, or the address that it sends on to, holds; null when it holds none.</summary>
    public string? FindIn(byte[] body, string? location, bool wholeAnswers = false)
    {
        foreach ((string text, byte[] bytes) in _words)
        {
            if (wholeAnswers && text.Length < Telling && body.Length > _shortAnswer)
            {
                continue;
            }

            if (body.AsSpan().IndexOf(bytes) >= 0 || location?.Contains(text) == true)
            {
                return text;
            }
        }

        return null;
    }
}
