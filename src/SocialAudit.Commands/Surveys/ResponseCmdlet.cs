using System.Management.Automation;
using SocialAudit.Surveys;
using SocialAudit.Tables;

namespace SocialAudit.Commands.Surveys;

/// <summary>What the cmdlets that read answers share: which files, what becomes of the rows that can't be read, and errors file by file.</summary>
public abstract class ResponseCmdlet : FileCmdlet
{
    private readonly List<RejectedRow> _rejects = [];

    /// <summary>Where the rows that can't be read are kept.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RejectPath { get; set; }

    /// <summary>The encoding of the files, where it is not to be found.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Encoding { get; set; }

    /// <summary>What stands between two fields, where it is not to be found.</summary>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>How many rows of headings there are, where that is not to be found.</summary>
    [Parameter]
    [ValidateRange(1, SurveyReadOptions.MostHeaderRows)]
    public int? HeaderRow { get; set; }

    /// <summary>The order of the numbers of a date, where it is not to be found.</summary>
    [Parameter]
    public DateOrder? DateOrder { get; set; }

    /// <inheritdoc/>
    protected override void Prepare() => ReadOptions = MakeOptions(Spoken);

    /// <inheritdoc/>
    protected override void EndProcessing() => Try(() =>
    {
        Complete();
        if (RejectPath is not null && _rejects.Count > 0)
        {
            if (WriteFile(RejectPath, Spoken, full => RejectFile.Write(full, _rejects, Spoken)) is not null)
            {
                WriteWarning(Spoken.Text("WarningRejects", _rejects.Count, RejectPath));
            }
        }
    });

    /// <summary>What the user says of the files beforehand.</summary>
    protected SurveyReadOptions ReadOptions { get; private set; } = new();

    /// <summary>What the user says of the files, as the readers understand it.</summary>
    /// <exception cref="AuditFailureException">It can't be understood.</exception>
    protected virtual SurveyReadOptions MakeOptions(Language language) => new()
    {
        Encoding = Encoding is null ? null : EncodingCompleter.Find(Encoding) ?? throw new AuditFailureException(
            "UnknownEncoding", ErrorCategory.InvalidArgument, Encoding, language.Text("ErrorUnknownEncoding", Encoding), language.Text("RemedyUnknownEncoding")),
        Separator = Delimiter,
        HeaderRows = HeaderRow,
        DateOrder = DateOrder,
    };

    /// <summary>Reads one file, on a thread that may write nothing: hands over what it holds, and each row that can't be read.</summary>
    /// <exception cref="TableFormatException">The file as a whole is no file of answers.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    protected abstract AnswerFileFormat ReadFile(string file, Action<object> hand);

    /// <summary>Takes what was handed over and is no rejected row: writes it.</summary>
    protected virtual void Take(object item) => WriteObject(item);

    /// <summary>Writes what was held back until the last file was read.</summary>
    protected virtual void Complete()
    {
    }

    private void TakeOrReject(object item)
    {
        if (item is RejectedRow row)
        {
            Reject(row);
        }
        else
        {
            Take(item);
        }
    }

    /// <summary>Keeps a row that can't be read, and says so.</summary>
    private void Reject(RejectedRow row)
    {
        _rejects.Add(row);
        WriteError(new AuditFailureException("RejectedRow", ErrorCategory.InvalidData, row, Spoken.Text("ErrorRejectedRow", row.File, row.Line, row.Reason)).ToErrorRecord());
    }

    /// <inheritdoc/>
    protected sealed override void ReadFile(string file)
    {
        try
        {
            AnswerFileFormat format = ReadAhead.Run(hand => ReadFile(file, hand), TakeOrReject, Cancel);
            WriteVerbose(FormatText.Of(file, format, Spoken));
        }
        catch (OperationCanceledException) when (Cancel.IsCancellationRequested)
        {
            // Ctrl+C: there is nothing more to say.
        }
        catch (TableFormatException e)
        {
            throw new AuditFailureException(e.ErrorId, ErrorCategory.InvalidData, file, Spoken.Text("ErrorFileOf", file, e.Message), null, e);
        }
    }
}
