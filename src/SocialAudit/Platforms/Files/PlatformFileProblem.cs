namespace SocialAudit.Platforms;

/// <summary>An entry of a catalogue that could not be read: the rest was.</summary>
/// <param name="File">The file.</param>
/// <param name="Entry">The entry's name, or its number where it has none.</param>
/// <param name="Reason">Why, in the language of whoever reads it.</param>
public sealed record PlatformFileProblem(string File, string Entry, string Reason);
