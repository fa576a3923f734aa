using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        // With the line ends that a browser reads, so that the hash is the hash that it computes.
        string Read(string name) => files.ReadTemplate(name).Replace("\r\n", "\n");
        _template = Read(_frame);
        _rules = Read(_style);
        _overviewScript = "\n" + Read(_script);
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
            ["allowed"] = isOverview ? Hash(script) : "'none'",
            ["kind"] = isOverview ? "overview" : "",
            ["body"] = body,
        };
        TemplateContext context = new() { StrictVariables = true, EnableRelaxedMemberAccess = false, LimitToString = 0 };
        context.PushGlobal(values);
        return PageTemplate.Parse(_template, _frame).Render(context);
    }

    private static string Hash(string content)
    {
        using SHA256 algorithm = SHA256.Create();
        return string.Format(CultureInfo.InvariantCulture, "'sha256-{0}'", Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(content))));
    }
}
