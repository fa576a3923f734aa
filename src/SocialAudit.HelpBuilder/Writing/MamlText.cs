using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SocialAudit.HelpBuilder.Pages;

namespace SocialAudit.HelpBuilder.Writing;

/// <summary>Writes pages as MAML, the XML that Get-Help reads; the elements and their order are those of PowerShell's own help files.</summary>
internal static class MamlText
{
    private static readonly XNamespace _file = "http://msh";
    private static readonly XNamespace _maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace _command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace _dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The help file of the pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <returns>The XML, UTF-8, with line feeds.</returns>
    public static string From(IEnumerable<HelpPage> pages)
    {
        XElement root = new(_file + "helpItems", new XAttribute("schema", "maml"), pages.Select(Command));
        using MemoryStream stream = new();
        XmlWriterSettings settings = new()
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            root.Save(writer);
        }

        // Where Get-Help wraps a line it drops no-break spaces («Courriel: …»): plain ones read right.
        return Encoding.UTF8.GetString(stream.ToArray()).Replace('\u00A0', ' ') + "\n";
    }

    private static XElement Command(HelpPage page)
    {
        string[] name = page.Name.Split('-', 2);
        return new XElement(
            _command + "command",
            new XAttribute(XNamespace.Xmlns + "maml", _maml),
            new XAttribute(XNamespace.Xmlns + "command", _command),
            new XAttribute(XNamespace.Xmlns + "dev", _dev),
            new XElement(
                _command + "details",
                new XElement(_command + "name", page.Name),
                new XElement(_command + "verb", name[0]),
                new XElement(_command + "noun", name[^1]),
                Described("description", [page.Synopsis])),
            Described("description", page.Description),
            new XElement(_command + "syntax", page.Syntax.Select(set => SyntaxItem(page, set))),
            new XElement(_command + "parameters", page.Parameters.Select(parameter => Parameter(parameter, parameter.Uses[0], inSyntax: false))),
            new XElement(_command + "inputTypes", page.Inputs.Select(type => TypeOf("inputType", type))),
            new XElement(_command + "returnValues", page.Outputs.Select(type => TypeOf("returnValue", type))),
            new XElement(_maml + "alertSet", new XElement(_maml + "alert", Paragraphs(page.Notes))),
            new XElement(_command + "examples", page.Examples.Select(Example)),
            new XElement(_command + "relatedLinks", page.Links.Select(Link)));
    }

    private static XElement SyntaxItem(HelpPage page, HelpSyntax set) =>
        new(
            _command + "syntaxItem",
            new XElement(_maml + "name", page.Name),
            set.Parameters.Select(name =>
            {
                HelpParameter parameter = page.Parameters.Single(parameter => parameter.Name == name);
                return Parameter(parameter, parameter.In(set.Name)!, inSyntax: true);
            }));

    private static XElement Parameter(HelpParameter parameter, ParameterUse use, bool inSyntax)
    {
        return new XElement(
            _command + "parameter",
            new XAttribute("required", Truth(use.Required)),
            new XAttribute("variableLength", Truth(use.Type.EndsWith("[]", StringComparison.Ordinal))),
            new XAttribute("globbing", Truth(use.Wildcards)),
            new XAttribute("pipelineInput", use.PipelineInput),
            new XAttribute("position", use.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
            new XAttribute("aliases", use.Aliases.Count == 0 ? "none" : string.Join(", ", use.Aliases)),
            new XElement(_maml + "name", parameter.Name),
            Described("Description", parameter.Description),
            Values(use, inSyntax),
            new XElement(_dev + "type", new XElement(_maml + "name", use.Type), new XElement(_maml + "uri")),
            new XElement(_dev + "defaultValue", use.DefaultValue));
    }

    /// <summary>In the syntax a switch has no value, and a closed list of values stands in place of the type.</summary>
    private static IEnumerable<XElement> Values(ParameterUse use, bool inSyntax)
    {
        if (inSyntax && use.AcceptedValues.Count > 0)
        {
            yield return new XElement(_command + "parameterValueGroup", use.AcceptedValues.Select(value => Value(value, required: false)));
        }

        if (!inSyntax || !use.IsSwitch)
        {
            yield return Value(use.Type, required: !use.IsSwitch);
        }
    }

    private static XElement Value(string text, bool required) =>
        new(_command + "parameterValue", new XAttribute("required", Truth(required)), new XAttribute("variableLength", "false"), text);

    private static XElement TypeOf(string name, HelpType type) =>
        new(_command + name, new XElement(_dev + "type", new XElement(_maml + "name", type.Name)), Described("description", type.Description));

    private static XElement Example(HelpExample example)
    {
        // Get-Help writes the introduction and the code without a line end between them; the prompt is the introduction's last
        // paragraph, as in PowerShell's own help, so that the code begins on a line of its own. The empty paragraph sets the
        // next example apart.
        return new XElement(
            _command + "example",
            new XElement(_maml + "title", $"-------- {example.Title} --------"),
            Described("introduction", [.. example.Introduction, "PS> "]),
            new XElement(_dev + "code", example.Code),
            new XElement(_dev + "remarks", Paragraphs([.. example.Remarks, string.Empty])));
    }

    private static XElement Link(HelpLink link) =>
        new(_maml + "navigationLink", new XElement(_maml + "linkText", link.Text), new XElement(_maml + "uri", link.Address));

    private static XElement Described(string name, IEnumerable<string> paragraphs) => new(_maml + name, Paragraphs(paragraphs));

    private static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(text => new XElement(_maml + "para", text));

    private static string Truth(bool value) => value ? "true" : "false";
}
