namespace SocialAudit.Platforms;

/// <summary>An entry of a catalogue can't be used; the message says why, in the language of whoever reads it.</summary>
internal sealed class EntryException(string message, Exception? inner = null) : Exception(message, inner);
