using System.IO.Compression;
using System.Security;

namespace SocialAudit.Tests.Surveys;

/// <summary>A workbook of one sheet, as small as Excel allows: texts, numbers, and days with a date's format.</summary>
internal static class SmallWorkbook
{
    /// <summary>The workbook's bytes. A cell may be a string, a double, or a <see cref="DateTime"/>.</summary>
    public static byte[] Of(params object?[][] rows)
    {
        using MemoryStream stream = new();
        using (ZipArchive package = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
            Write(package, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            Write(package, "_rels/.rels", $"<Relationships xmlns=\"{packageRelations}\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(package, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{packageRelations}\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Write(package, "xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Réponses\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Write(package, "xl/styles.xml", $"<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Write(package, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>");
        }

        return stream.ToArray();
    }

    private static string Row(object?[] cells, int row) => $"<row r=\"{row + 1}\">{string.Concat(cells.Select((c, column) => Cell(c, $"{(char)('A' + column)}{row + 1}")))}</row>";

    private static string Cell(object? value, string place) => value switch
    {
        null => "",
        DateTime time => $"<c r=\"{place}\" s=\"1\"><v>{FormattableString.Invariant($"{time.ToOADate()}")}</v></c>",
        double number => $"<c r=\"{place}\"><v>{FormattableString.Invariant($"{number}")}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static void Write(ZipArchive package, string name, string content)
    {
        using StreamWriter writer = new(package.CreateEntry(name).Open());
        writer.Write(content);
    }
}
