using System.Text;

namespace SocialAudit.Tables;

/// <summary>What encoding a text is in.</summary>
/// <param name="Encoding">The encoding; null for what is no text.</param>
/// <param name="IsMixed">True when parts of it are in another.</param>
internal sealed record FoundEncoding(Encoding? Encoding, bool IsMixed);
