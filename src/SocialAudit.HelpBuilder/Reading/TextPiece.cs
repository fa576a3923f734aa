namespace SocialAudit.HelpBuilder.Reading;

/// <summary>A paragraph, list item or code block as plain text.</summary>
/// <param name="Text">The text; its line breaks are meant.</param>
/// <param name="Indent">How many spaces stand before each line.</param>
/// <param name="Marker">What stands before the first line of a list item, as in <c>- </c>; else empty.</param>
/// <param name="IsCode">Whether the lines must not be wrapped.</param>
/// <param name="FollowsItem">Whether it is a list item after another one, with no empty line between.</param>
internal sealed record TextPiece(string Text, int Indent, string Marker, bool IsCode, bool FollowsItem)
{
    /// <summary>The lines, each with what stands before it.</summary>
    public IEnumerable<(string Prefix, string Text)> Lines()
    {
        string prefix = new string(' ', Indent) + Marker;
        foreach (string line in Text.Split('\n'))
        {
            yield return (prefix, line);
            prefix = new string(' ', Indent + Marker.Length);
        }
    }
}
