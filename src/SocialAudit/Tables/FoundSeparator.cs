namespace SocialAudit.Tables;

/// <summary>How the fields of a text stand.</summary>
/// <param name="Separator">What stands between two of them.</param>
/// <param name="Quotes">Whether a field may stand in quotation marks.</param>
/// <param name="Width">How many a row has; 0 where that is not known.</param>
internal sealed record FoundSeparator(char Separator, bool Quotes, int Width);
