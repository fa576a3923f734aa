using System.Text;
using SocialAudit.History.Recurring;
using SocialAudit.Tests.Surveys;

namespace SocialAudit.Tests.History.Recurring;

/// <summary>The table of a federation's centres, as people keep it.</summary>
public sealed class RosterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<byte[]> Kept => new(
        Encoding.Latin1.GetBytes("Name;Website;Program\r\n\"Maison; des Érables\";erables.example;Emploi\r\n;;\r\n"),
        Encoding.UTF8.GetBytes("sep=;\n Name ;Website;Program;\n\"Maison; des Érables\";erables.example;Emploi;\n"),
        Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Name\tWebsite\tProgram\nMaison; des Érables\terables.example\tEmploi\n")).ToArray(),
        SmallWorkbook.Of(["Name", "Website", "Program"], ["Maison; des Érables", "erables.example", "Emploi"]));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_table_is_read_as_spreadsheets_save_it(byte[] table)
    {
        Roster roster = Read(table);

        IReadOnlyList<KeyValuePair<string, string>> row = Assert.Single(roster.Rows);
        Assert.Equal(["Name", "Website", "Program"], row.Select(c => c.Key));
        Assert.Equal(["Maison; des Érables", "erables.example", "Emploi"], row.Select(c => c.Value));
        Assert.Empty(roster.Problems);
    }

    [Fact]
    public void A_damaged_row_is_told_with_its_line_and_takes_no_other_with_it()
    {
        Roster roster = Read("Name,Website\nA,a.example\n\"B,b.example\nC,c.example\nD,d.example,Laval,QC\nE,e.example\n"u8.ToArray());

        Assert.Equal(["A", "C", "E"], roster.Rows.Select(r => r[0].Value));
        Assert.Collection(
            roster.Problems,
            quote => Assert.Matches("centres, ligne 3\u00A0: Un guillemet n’est pas fermé", quote),
            field => Assert.Matches("centres, ligne 5\u00A0: La ligne a 4 champs", field));
    }

    [Theory]
    [InlineData("Nom,Site\nA,b.example\n", "Aucune colonne ne s’appelle Name")]
    [InlineData("", "Il ne nomme aucune organisation")]
    [InlineData("Name,Website\n,\n", "Il ne nomme aucune organisation")]
    [InlineData("%PDF-1.7\0\u0001\u0002\0\0", "Ce n’est pas un tableau")]
    public void What_is_no_table_of_organisations_is_refused_with_the_reason(string content, string reason)
    {
        RecurringException refused = Assert.Throws<RecurringException>(() => Read(Encoding.UTF8.GetBytes(content)));

        Assert.Equal(RecurringProblem.BadRoster, refused.Problem);
        Assert.Contains(reason, refused.Describe(Language.French));
    }

    private Roster Read(byte[] table) => Roster.Read(_folder.Write("centres", table), Language.French);
}
