namespace SocialAudit.Tables;

/// <summary>A row of a table.</summary>
/// <param name="source">What it was read from, for its text.</param>
/// <param name="line">The line that it begins on, from 1.</param>
/// <param name="cells">Its cells.</param>
/// <param name="problem">What is wrong with it.</param>
internal sealed class TableRow(TableSource source, int line, string[] cells, RowProblem problem)
{
    private string? _raw;

    /// <summary>The line that it begins on, from 1.</summary>
    public int Line => line;

    /// <summary>Its cells.</summary>
    public string[] Cells => cells;

    /// <summary>What is wrong with it.</summary>
    public RowProblem Problem => problem;

    /// <summary>The row as it stands in the file. To be asked for before the next row is read: seldom is it needed.</summary>
    public string Raw => _raw ??= source.RawOf(this);

    /// <summary>True when a cell says anything.</summary>
    public bool SaysAnything
    {
        get
        {
            foreach (string cell in cells)
            {
                if (!string.IsNullOrWhiteSpace(cell))
                {
                    return true;
                }
            }

            return problem != RowProblem.None;
        }
    }

    /// <summary>True when a cell beyond the last column says something.</summary>
    public bool SaysMoreThan(int columns)
    {
        for (int i = columns; i < cells.Length; i++)
        {
            if (cells[i].Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same row, with something wrong.</summary>
    public TableRow With(RowProblem found) => new(source, line, cells, found) { _raw = Raw };

    /// <summary>Keeps its text, so that it may be asked for after other rows are read.</summary>
    public TableRow Keep()
    {
        _raw = Raw;
        return this;
    }
}
