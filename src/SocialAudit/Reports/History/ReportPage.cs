using Scriban;
using Scriban.Runtime;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Reports.History;

/// <summary>Puts what a page says into its frame: one file, nothing loaded, and no script but our own on the overview.</summary>
internal sealed class ReportPage
{
    private const string _frame = "report.html";
    private const string _style = "report.css";
    private const string _script = "report.js";

    private readonly string _template;
    private readonly string _rules;
    private readonly string _overviewScript;

    /// <exception cref="IOException">A file of the template is missing.</exception>
    public ReportPage(ModuleFiles files)
    {
        _template = PageContent.Read(files, _frame);
        _rules = PageContent.Read(files, _style);
        _overviewScript = "\n" + PageContent.Read(files, _script);
    }

    /// <summary>The page whole.</summary>
    /// <param name="title">The title, for the window.</param>
    /// <param name="body">What stands in it, as HTML.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="isOverview">True for the overview, which sorts and filters.</param>
    public string Write(string title, string body, Language language, bool isOverview)
    {
        string script = isOverview ? _overviewScript : "";
        ScriptObject values = new()
        {
            ["language"] = language.Culture.Name,
            ["title"] = PlainText.Line(title),
            ["style"] = _rules,
            ["script"] = script,
            ["allowed"] = isOverview ? PageContent.Hash(script) : "'none'",
            ["kind"] = isOverview ? "overview" : "",
            ["body"] = body,
        };
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false, LimitToString = 0 };
        context.PushGlobal(values);
        return PageTemplate.Parse(_template, _frame).Render(context);
    }
}
