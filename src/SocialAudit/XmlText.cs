using System.Text;
using System.Xml;

namespace SocialAudit;

/// <summary>Makes any text fit for an XML file.</summary>
internal static class XmlText
{
    /// <summary>The text without what XML can't hold: control characters, and halves of characters.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
