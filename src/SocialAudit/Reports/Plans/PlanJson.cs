using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SocialAudit.Plan;

namespace SocialAudit.Reports.Plans;

/// <summary>Keeps a plan whole in a JSON file, and makes it again from one.</summary>
public static class PlanJson
{
    /// <summary>What a plan's file says that it is.</summary>
    public const string Format = "SocialAudit.MediaActionPlan";

    /// <summary>The version of the format that is written; older ones are read, newer ones refused.</summary>
    public const int Version = 1;

    /// <summary>The largest file that is read, in bytes; a plan of 60 actions takes less than one.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    // A plan is nine levels deep.
    private const int _deepest = 24;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The file is read by people and never put into a web page: é stays é.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = _deepest,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new WordConverter<ActionKind>(), new WordConverter<ActionStatus>() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseNull } },
    };

    /// <summary>Writes the plan, whole.</summary>
    public static void Write(Stream stream, MediaActionPlan plan)
    {
        JsonSerializer.Serialize(stream, new PlanFile { Format = Format, Version = Version, Plan = plan }, _options);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads a plan from a file.</summary>
    /// <param name="path">The file; it may be open in another program.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="PlanFormatException">It is no plan, or a damaged one; the message says where.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static MediaActionPlan Read(string path, Language language)
    {
        byte[] bytes = ReadBytes(path, language);
        JsonPlace place = new(bytes);
        try
        {
            CheckEnvelope(bytes, path, language);
            MediaActionPlan plan = JsonSerializer.Deserialize<PlanFile>(bytes, _options)!.Plan;
            return PlanCheck.Problem(plan) is { } where
                ? throw new PlanFormatException("BadValue", language.Text("PlanFileBadPlace", path, where), language.Text("RemedyPlanFileValue"))
                : plan;
        }
        catch (UnknownWordException e)
        {
            throw new PlanFormatException(
                "UnknownWord", language.Text("PlanFileUnknownWord", path, place.Line(e), place.Column(e), TextFolding.Tidy(e.Word, 60)),
                language.Text("RemedyPlanFileWord", string.Join(", ", e.Known)), e);
        }
        catch (JsonException e) when (e.Path is not null)
        {
            throw new PlanFormatException("BadValue", language.Text("PlanFileBadValue", path, place.Line(e), place.Column(e), e.Path), language.Text("RemedyPlanFileValue"), e);
        }
        catch (JsonException e)
        {
            bool isCut = place.IsAtEnd(e);
            throw new PlanFormatException(
                isCut ? "CutShort" : "NotJson", language.Text(isCut ? "PlanFileCutShort" : "PlanFileNotJson", path, place.Line(e), place.Column(e)),
                language.Text(isCut ? "RemedyPlanFileCutShort" : "RemedyPlanFileNotJson"), e);
        }
    }

    private static byte[] ReadBytes(string path, Language language)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[Math.Min(stream.Length, LargestFile) + 1];
        int length = 0;
        for (int read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
        {
            length += read;
        }

        if (length > LargestFile)
        {
            throw new PlanFormatException("TooLarge", language.Text("PlanFileTooLarge", path, LargestFile / 1024 / 1024), language.Text("RemedyPlanFileOther"));
        }

        // Windows PowerShell's own cmdlets write two bytes a character; a mark at the beginning tells.
        using StreamReader text = new(new MemoryStream(bytes, 0, length), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return new UTF8Encoding(false).GetBytes(text.ReadToEnd());
    }

    /// <summary>Looks at the format and the version first: what a later version holds need not make sense to this one.</summary>
    private static void CheckEnvelope(byte[] bytes, string path, Language language)
    {
        using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = _deepest });
        bool isPlan = document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("format", out JsonElement format) && format.ValueKind == JsonValueKind.String && format.GetString() == Format;
        if (!isPlan)
        {
            throw new PlanFormatException("OtherFormat", language.Text("PlanFileOther", path), language.Text("RemedyPlanFileOther"));
        }

        bool hasVersion = document.RootElement.TryGetProperty("version", out JsonElement version) & version.ValueKind == JsonValueKind.Number;
        double number = hasVersion && version.TryGetDouble(out double told) ? told : 0;
        if (number > Version)
        {
            throw new PlanFormatException("NewerVersion", language.Text("PlanFileNewer", path, version.GetRawText(), Version), language.Text("RemedyPlanFileNewer"));
        }

        if (number != Version)
        {
            throw new PlanFormatException("OtherFormat", language.Text("PlanFileOther", path), language.Text("RemedyPlanFileOther"));
        }
    }

    /// <summary>Where a value must be, null is refused with its place, and not where somebody uses it later.</summary>
    private static void RefuseNull(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(p => p.Set is not null && (p.IsRequired || p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))))
        {
            Action<object, object?> set = property.Set!;
            property.Set = (owner, value) => set(owner, value ?? throw new JsonException());
        }
    }

    private sealed record PlanFile
    {
        public required string Format { get; init; }

        public required int Version { get; init; }

        public required MediaActionPlan Plan { get; init; }
    }
}
