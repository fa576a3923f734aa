namespace SocialAudit.Surveys;

/// <summary>What was found out about a file of answers.</summary>
/// <param name="Encoding">The name of its encoding: utf-8, windows-1252.</param>
/// <param name="Separator">What stands between two fields.</param>
public sealed record AnswerFileFormat(string Encoding, char Separator);
