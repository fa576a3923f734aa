using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SocialAudit.Tests.Surveys;

/// <summary>A file of answers as some program may have written it, with what it was made of.</summary>
internal sealed record GeneratedFile
{
    private static readonly string[] _names = ["Nom", "NAME", "nom", "Votre nom", "1. Votre nom", "Q01[SQ001]. Your name", "Nom :", "« Nom »"];
    private static readonly string[] _archetypes = ["Archétype", "Archetype", "ARCHETYPE *", "Archétypes", "3. Archétype (un ou deux)", "Dans quel portrait vous reconnaissez-vous ?"];
    private static readonly string[] _words = ["En mes mots", "In my own words", "en mes  mots", "Q05. En mes mots"];
    private static readonly string[] _others = ["Quel local?", "Comments", "Remarque, s’il y en a; ou non", "Horaire \"idéal\""];

    private static readonly Gen<string> _cell = Gen.Elements(
        "", "oui", "a, b", "a; b", "a\tb", "a | b", "il dit \"non\"", "\"", "première ligne\nseconde", "un\r\ndeux\r\n\r\ntrois", "=1+1", "«é» œuvre", "2,5", "12/03/2024", "  espace  ", "-", "x;\"y\",\nz");

    public required string[] Header { get; init; }

    public required IReadOnlyList<string[]> Rows { get; init; }

    /// <summary>For each row, how it is damaged; none for 0.</summary>
    public required int[] Damage { get; init; }

    public required char Separator { get; init; }

    public required Encoding Encoding { get; init; }

    public required string NewLine { get; init; }

    public required bool NamesSeparator { get; init; }

    public required bool QuotesAll { get; init; }

    public IEnumerable<string[]> Sound => Rows.Where((_, i) => Damage[i] == 0);

    public int Damaged => Damage.Count(d => d != 0);

    /// <summary>Files of all kinds.</summary>
    public static Gen<GeneratedFile> Any { get; } =
        from name in Gen.Elements(_names)
        from archetype in Gen.Elements(_archetypes)
        from words in Gen.Elements(_words)
        from other in Gen.Elements(_others)
        from count in Gen.Choose(1, 8)
        from cells in _cell.ArrayOf(count * 2)
        from people in Gen.Elements("Maude", "Luc-André", "Ñandu O’Neil", "Élise, dite Lise").ArrayOf(count)
        from chosen in Gen.Elements("", "Natif du numérique", "Digital newbie").ArrayOf(count)
        from damage in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3))).ArrayOf(count)
        from separator in Gen.Elements(',', ';', '\t', '|')
        from encoding in Gen.Elements<Encoding>(new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(1252)!)
        from newLine in Gen.Elements("\r\n", "\n")
        from namesSeparator in Gen.Elements(false, false, true)
        from quotesAll in Gen.Elements(false, true)
        select new GeneratedFile
        {
            Header = [name, archetype, words, other],
            Rows = [.. Enumerable.Range(0, count).Select(i => new[] { people[i], chosen[i], cells[i * 2], cells[(i * 2) + 1] })],

            // A file of damaged rows is no table: at least half are sound. In a table of tabs without quotation marks, one of them is a character like others.
            Damage = [.. damage.Select((d, i) => i % 4 < 2 ? 0 : separator == '\t' && !quotesAll && d == 3 ? 1 : d)],
            Separator = separator,
            Encoding = encoding,
            NewLine = newLine,
            NamesSeparator = namesSeparator,
            QuotesAll = quotesAll,
        };

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        StringBuilder text = new();
        if (NamesSeparator)
        {
            text.Append("sep=").Append(Separator).Append(NewLine);
        }

        text.Append(Line(Header)).Append(NewLine);
        for (int i = 0; i < Rows.Count; i++)
        {
            text.Append(Damage[i] switch
            {
                // A field too many, a choice that there is none, a quotation mark without its twin.
                1 => Line([.. Rows[i], "de trop"]),
                2 => Line([Rows[i][0], "Capitaine", Rows[i][2], Rows[i][3]]),
                3 => string.Join(Separator, "\"Ouvert", "", "", "fin"),
                _ => Line(Rows[i]),
            }).Append(NewLine);
        }

        return [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.ToString())];
    }

    public override string ToString() => $"{Encoding.WebName} {Separator} {Encoding.GetString(ToBytes())}";

    private string Line(string[] cells) => string.Join(Separator, cells.Select(c =>
        QuotesAll || c.Contains(Separator) || c.IndexOfAny(['"', '\r', '\n']) >= 0 ? $"\"{c.Replace("\"", "\"\"")}\"" : c));
}
