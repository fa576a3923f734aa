namespace SocialAudit.Surveys;

/// <summary>What was found out about a file of answers.</summary>
public sealed record AnswerFileFormat
{
    /// <summary>The name of its encoding: utf-8, windows-1252; null for a workbook.</summary>
    public string? Encoding { get; init; }

    /// <summary>What stands between two fields; null for a workbook.</summary>
    public char? Separator { get; init; }

    /// <summary>The sheet that was read; null for a text.</summary>
    public string? Sheet { get; init; }

    /// <summary>How many rows of headings it has.</summary>
    public int HeaderRows { get; init; }

    /// <summary>How many columns it has.</summary>
    public int Columns { get; init; }

    /// <summary>In which order the numbers of its dates stand; null where no column holds the time of the answer.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>What wrote it, as far as its headings tell.</summary>
    public SurveyTool Tool { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(", ", new[] { Encoding, Separator == '\t' ? "\\t" : Separator?.ToString(), Sheet, Tool == SurveyTool.Unknown ? null : Tool.ToString(), DateOrder?.ToString() }.Where(part => part is not null));
}
