namespace SocialAudit.Tables;

/// <summary>Where a field of a record stands.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="HasDoubled">True when it holds quotation marks that are written twice.</param>
internal readonly record struct Field(int Start, int Length, bool HasDoubled);
