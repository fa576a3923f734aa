namespace SocialAudit.Tables;

/// <summary>Cells repeat: the same short cell is made a string once, for as long as no other takes its place.</summary>
internal sealed class CellCache
{
    private const int _size = 1024;
    private const int _longest = 80;

    private readonly string[] _texts = new string[_size];

    /// <summary>The text of a cell.</summary>
    public string Text(ReadOnlySpan<char> cell)
    {
        if (cell.Length == 0)
        {
            return "";
        }

        if (cell.Length > _longest)
        {
            return cell.ToString();
        }

        int hash = cell.Length + (cell[0] * 31) + (cell[cell.Length / 2] * 131) + (cell[cell.Length - 1] * 521) + (cell[cell.Length / 4] * 2053);
        ref string text = ref _texts[(hash ^ (hash >> 10)) & (_size - 1)];
        if (text is null || !cell.SequenceEqual(text.AsSpan()))
        {
            text = cell.ToString();
        }

        return text;
    }
}
