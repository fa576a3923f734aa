using Scriban;

namespace SocialAudit;

/// <summary>Reads the templates that pages are made from.</summary>
internal static class PageTemplate
{
    /// <summary>The template in a text.</summary>
    /// <exception cref="InvalidDataException">The template is broken; the message says where.</exception>
    public static Template Parse(string text, string name)
    {
        Template template = Template.Parse(text, name);
        return template.HasErrors ? throw new InvalidDataException(string.Join(Environment.NewLine, template.Messages)) : template;
    }
}
