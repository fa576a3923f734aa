using System.Text.Json;
using SocialAudit.Presence;

namespace SocialAudit.History;

/// <summary>Keeps audits whole in a JSON file, for other programs and other machines, and reads them back.</summary>
public static class PresenceFile
{
    // Some thousand audits; whoever has more keeps them in a store.
    private const long _largest = 512L * 1024 * 1024;

    /// <summary>One audit as JSON, in UTF-8.</summary>
    public static byte[] ToJson(WebPresence presence) => SnapshotJson.WritePlain(presence);

    /// <summary>Writes audits as an array, one a line, whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="audits">The audits, each as <see cref="ToJson"/> makes it.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, IReadOnlyList<byte[]> audits) => AtomicFile.Write(path, stream =>
    {
        stream.WriteByte((byte)'[');
        for (int i = 0; i < audits.Count; i++)
        {
            byte[] between = [.. i > 0 ? ","u8 : default, (byte)'\n'];
            stream.Write(between, 0, between.Length);
            stream.Write(audits[i], 0, audits[i].Length);
        }

        stream.WriteByte((byte)'\n');
        stream.WriteByte((byte)']');
    });

    /// <summary>Reads audits, one by one.</summary>
    /// <param name="path">The file; it may be open in another program.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="InvalidDataException">It is no file of audits; the message says where.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static IEnumerable<WebPresence> Read(string path, Language language)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > _largest)
        {
            throw new InvalidDataException(language.Text("ErrorFileOf", path, language.Text("PresenceFileSize", _largest / 1024 / 1024)));
        }

        using IEnumerator<WebPresence> audits = SnapshotJson.ReadPlain(stream).GetEnumerator();
        int read = 0;
        while (true)
        {
            try
            {
                if (!audits.MoveNext())
                {
                    yield break;
                }
            }
            catch (JsonException e)
            {
                throw new InvalidDataException(language.Text("ErrorFileOf", path, language.Text("PresenceFileJson", read + 1, (e.LineNumber ?? 0) + 1, TextFolding.Tidy(e.Message, 160))), e);
            }

            read++;
            yield return audits.Current;
        }
    }
}
