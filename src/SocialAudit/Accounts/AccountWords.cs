using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SocialAudit.Accounts;

/// <summary>The words that people use when they tell of accounts, in every language that the audit speaks.</summary>
public sealed class AccountWords
{
    private const string _file = "accounts.json";
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);

    private readonly WordsFile _words;

    private AccountWords(WordsFile words)
    {
        _words = words;
        PasswordColumn = Compile(words.PasswordColumn);
        Negated = Compile(words.Negated);
        PasswordLabel = Compile(words.PasswordLabel);
        Credentials = Compile(words.Credentials);
    }

    /// <summary>What a heading that asks for a password looks like, folded.</summary>
    internal Regex PasswordColumn { get; }

    /// <summary>What a heading that only says that none is wanted looks like, folded.</summary>
    internal Regex Negated { get; }

    /// <summary>What stands before a password in a text.</summary>
    internal Regex PasswordLabel { get; }

    /// <summary>What stands before the host of an address that carries a name and a password.</summary>
    internal Regex Credentials { get; }

    /// <summary>Reads the words that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static AccountWords Read(ModuleFiles files)
    {
        try
        {
            return new AccountWords(files.ReadData<WordsFile>(_file));
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException($"{_file}: {e.Message}", e);
        }
    }

    /// <summary>The id of the platform that goes by a short or misspelt name; null for any other.</summary>
    internal string? PlatformOf(string folded) => _words.ShortNames.TryGetValue(folded, out string? id) ? id : null;

    /// <summary>True for a word that says nothing of the platform: page, account, the.</summary>
    internal bool IsFiller(string word) => _words.Fillers.Contains(word);

    /// <summary>True for a word that stands between a handle and its platform: on.</summary>
    internal bool IsConnector(string word) => _words.Connectors.Contains(word);

    /// <summary>True for «me».</summary>
    internal bool IsSelf(string folded) => _words.Self.Contains(folded);

    /// <summary>True for «nobody».</summary>
    internal bool IsNobody(string folded) => _words.Nobody.Contains(folded);

    /// <summary>True for what says that the answer is not known.</summary>
    internal bool IsUnknown(string folded) => folded.Length == 0 || _words.Unknown.Contains(folded);

    /// <summary>True when a text says of a person that he or she is no longer there.</summary>
    internal bool SaysLeft(string folded) => _words.Left.Any(w => $" {folded} ".Contains($" {w} "));

    /// <summary>True for a word that tells what a person was and not who: trainee, former.</summary>
    internal bool IsRole(string word) => _words.Roles.Contains(word);

    /// <summary>True for what says that something was used these days.</summary>
    internal bool IsToday(string folded) => _words.Today.Contains(folded);

    /// <summary>True for the heading of the time at which an answer was given.</summary>
    internal bool IsTimestamp(string folded) => _words.Timestamps.Contains(folded);

    /// <summary>True for what survey tools write in a second row of headings.</summary>
    internal bool IsSecondHeading(string folded) => _words.HeadingRows.Contains(folded);

    /// <summary>True for a word that may follow «password» without being one.</summary>
    internal bool IsHarmless(string folded) => _words.Harmless.Contains(folded);

    /// <summary>True for a word that may stand between «password» and the password: is.</summary>
    internal bool IsLinking(string folded) => _words.Linking.Contains(folded);

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);

    private sealed record WordsFile
    {
        [JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required Dictionary<string, string> ShortNames { get; init; }

        public required HashSet<string> Fillers { get; init; }

        public required HashSet<string> Connectors { get; init; }

        public required HashSet<string> Self { get; init; }

        public required HashSet<string> Nobody { get; init; }

        public required HashSet<string> Unknown { get; init; }

        public required IReadOnlyList<string> Left { get; init; }

        public required HashSet<string> Roles { get; init; }

        public required HashSet<string> Today { get; init; }

        public required HashSet<string> Timestamps { get; init; }

        public required HashSet<string> HeadingRows { get; init; }

        public required string PasswordColumn { get; init; }

        public required string Negated { get; init; }

        public required string PasswordLabel { get; init; }

        public required string Credentials { get; init; }

        public required HashSet<string> Harmless { get; init; }

        public required HashSet<string> Linking { get; init; }
    }
}
