using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Writes a document as Markdown, from the template that ships or from a user's own.</summary>
public static class PlanMarkdown
{
    /// <summary>The document as Markdown.</summary>
    /// <exception cref="PlanFormatException">The template is broken; the message says where.</exception>
    public static string Write(PlanDocument document, MediaActionPlan plan, PlanTemplate template) => template.Render(document, plan);
}
