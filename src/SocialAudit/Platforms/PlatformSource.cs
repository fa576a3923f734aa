namespace SocialAudit.Platforms;

/// <summary>Where a catalogue's entry comes from.</summary>
public enum PlatformSource
{
    /// <summary>The catalogue that ships with the module.</summary>
    Module,

    /// <summary>A user's own file.</summary>
    File,

    /// <summary>A file of Sherlock's: <c>data.json</c>.</summary>
    Sherlock,

    /// <summary>A file of WhatsMyName's: <c>wmn-data.json</c>.</summary>
    WhatsMyName,
}
