namespace SocialAudit.History.Recurring;

/// <summary>An audit that recurs can't be set up, run or told of; what was saved is still there.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="detail">What it is about, or what was said; never a secret.</param>
/// <param name="inner">The error behind it.</param>
public sealed class RecurringException(RecurringProblem problem, string detail, Exception? inner = null) : Exception($"{problem}: {detail}", inner)
{
    /// <summary>What is wrong.</summary>
    public RecurringProblem Problem => problem;

    /// <summary>What it is about, or what was said; never a secret.</summary>
    public string Detail => detail;

    /// <summary>What is wrong, in a sentence for the user.</summary>
    public string Describe(Language language) => language.Text("ErrorRecurring" + problem, detail);

    /// <summary>What the user can do about it.</summary>
    public string Remedy(Language language) => language.Text("RemedyRecurring" + problem);
}
