namespace SocialAudit.Accounts;

/// <summary>A column that asks for a password: what it holds was not kept.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Heading">Its heading.</param>
public sealed record RefusedColumn(string File, string Heading);
