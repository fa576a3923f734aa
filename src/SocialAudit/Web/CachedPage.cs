using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialAudit.Web;

/// <summary>A page that was kept, with what its server needs to say whether it is still the same (RFC 9110, 13.1).</summary>
internal sealed record CachedPage
{
    /// <summary>The longest that what is told of a page may be, in bytes.</summary>
    private const int _maximumLine = 128 * 1024;

    private static readonly byte[] _mark = Encoding.ASCII.GetBytes("SocialAudit page 1\n");

    /// <summary>What stands for what was asked; a page is only used for the same.</summary>
    public required string Key { get; init; }

    public string? ETag { get; init; }

    /// <summary>The Last-Modified header as it was sent, for the server to recognise.</summary>
    public string? Changed { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? ContentType { get; init; }

    public string? RobotsTag { get; init; }

    public long? Length { get; init; }

    /// <summary>SHA-256 of the body, in hexadecimal: a file that was cut or changed is none of ours.</summary>
    public required string Digest { get; init; }

    /// <summary>The body; packed, after what is told of it.</summary>
    [JsonIgnore]
    public byte[] Body { get; init; } = [];

    public static CachedPage Of(string key, Hop hop) => new()
    {
        Key = key,
        ETag = hop.ETag,
        Changed = hop.Changed,
        LastModified = hop.LastModified,
        ContentType = hop.ContentType,
        RobotsTag = hop.RobotsTag,
        Length = hop.Length,
        Digest = DigestOf(hop.Body),
        Body = hop.Body,
    };

    /// <summary>The answer that stands when the server says that nothing changed.</summary>
    public Hop Renew(Hop unchanged) => unchanged with
    {
        Status = 200,
        IsRevalidated = true,
        ContentType = unchanged.ContentType ?? ContentType,
        LastModified = unchanged.LastModified ?? LastModified,
        RobotsTag = unchanged.RobotsTag ?? RobotsTag,
        Length = Length,
        Body = Body,
        Truncated = false,
    };

    public void Write(Stream file)
    {
        file.Write(_mark, 0, _mark.Length);
        byte[] told = JsonSerializer.SerializeToUtf8Bytes(this);
        file.Write(told, 0, told.Length);
        file.WriteByte((byte)'\n');
        using GZipStream packer = new(file, CompressionLevel.Fastest, leaveOpen: true);
        packer.Write(Body, 0, Body.Length);
    }

    /// <summary>Reads a file; null when it holds no page, not this one, not whole, or one that is too large.</summary>
    public static CachedPage? Read(byte[] file, string key, int maximumBody)
    {
        int searched = Math.Min(file.Length - _mark.Length, _maximumLine);
        int end = searched > 0 ? Array.IndexOf(file, (byte)'\n', _mark.Length, searched) : -1;
        if (end < 0 || !file.Take(_mark.Length).SequenceEqual(_mark))
        {
            return null;
        }

        try
        {
            CachedPage? page = JsonSerializer.Deserialize<CachedPage>(new ReadOnlySpan<byte>(file, _mark.Length, end - _mark.Length));
            if (page is null || page.Key != key || !CanBeSent(page.ETag) || !CanBeSent(page.Changed))
            {
                return null;
            }

            byte[] body = Unpack(file, end + 1, maximumBody);
            return page.Digest == DigestOf(body) ? page with { Body = body } : null;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Unpack(byte[] file, int start, int maximumBody)
    {
        using MemoryStream packed = new(file, start, file.Length - start);
        using GZipStream stream = new(packed, CompressionMode.Decompress);
        using MemoryStream body = new();
        byte[] buffer = new byte[16 * 1024];
        int read = stream.Read(buffer, 0, buffer.Length);
        while (read > 0)
        {
            body.Write(buffer, 0, read);
            read = body.Length > maximumBody ? throw new InvalidDataException("The page is larger than what is read.") : stream.Read(buffer, 0, buffer.Length);
        }

        return body.ToArray();
    }

    // A line break in a header would let a foreign file write the rest of a request.
    private static bool CanBeSent(string? header) => header is null || header.All(c => c is >= ' ' and <= '~');

    private static string DigestOf(byte[] body)
    {
        using SHA256 sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(body)).Replace("-", "");
    }
}
