using System.Text.Json;
using SocialAudit.Platforms.Probes;

namespace SocialAudit.Platforms;

/// <summary>Reads an entry of WhatsMyName's <c>wmn-data.json</c>: status and words of «yes», status and words of «no», no redirect followed.</summary>
internal static class WhatsMyNameEntry
{
    private const string _place = "{account}";
    private const string _adult = "xx NSFW xx";

    public static Platform Read(JsonElement entry, Language language)
    {
        EntryReader reader = new(entry, language);
        string name = reader.Required("name");
        int[] exists = reader.Numbers("e_code");
        string[] existsText = reader.Texts("e_string");
        int[] missing = reader.Numbers("m_code");
        string[] missingText = reader.Texts("m_string");
        if (exists.Length == 0)
        {
            throw new EntryException(language.Text("CatalogueFieldMissing", "e_code"));
        }

        string? category = reader.Text("cat");
        return new Platform
        {
            Id = name,
            Name = new LocalizedText(name),
            Source = PlatformSource.WhatsMyName,
            Adult = category == _adult,
            Topics = category is null or _adult ? [] : [category],
            Probe = new PlatformProbe
            {
                Address = reader.Required("uri_check").Replace(_place, HandleText.Place),
                Profile = reader.Text("uri_pretty") is { Length: > 0 } pretty ? pretty.Replace(_place, HandleText.Place) : null,
                Method = reader.Text("post_body") is { Length: > 0 } ? "POST" : "GET",
                Body = reader.Text("post_body") is { Length: > 0 } body ? body.Replace(_place, HandleText.Place) : null,
                Headers = reader.Lines("headers"),
                Removed = reader.Text("strip_bad_char"),
                ExistsCodes = exists,
                ExistsText = existsText,

                // The same status both ways, and no word of «no»: that a page lacks the word of «yes» is no proof.
                MissingCodes = missingText.Length == 0 && missing.All(exists.Contains) ? [] : missing,
                MissingText = missingText,
                FollowRedirects = false,
                KnownHandles = reader.Texts("known"),
                Valid = reader.Flag("valid") ?? true,
                Protection = reader.Texts("protection"),
            },
        };
    }
}
