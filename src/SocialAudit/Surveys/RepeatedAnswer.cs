namespace SocialAudit.Surveys;

/// <summary>A second answer of the same person.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">Its line.</param>
/// <param name="FirstFile">The file of the first answer.</param>
/// <param name="FirstLine">Its line.</param>
public sealed record RepeatedAnswer(string File, int Line, string FirstFile, int FirstLine);
