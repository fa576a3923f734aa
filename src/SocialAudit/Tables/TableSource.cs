namespace SocialAudit.Tables;

/// <summary>Where rows come from: a text, or a workbook.</summary>
internal abstract class TableSource : IDisposable
{
    /// <summary>Reads the next row that is not blank; null at the end.</summary>
    public abstract TableRow? Read();

    /// <summary>The text of the row that was read last.</summary>
    public abstract string RawOf(TableRow row);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the file.</summary>
    protected abstract void Dispose(bool disposing);
}
