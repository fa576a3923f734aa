using System.Globalization;
using System.Net;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;

namespace SampleTown;

/// <summary>The town's names: those of dns.json, and every host that the town answers for. A name that is not there is NXDOMAIN.</summary>
internal sealed class NameRecords
{
    // As many steps as aliases are followed; more is a circle.
    private const int _mostAliases = 8;

    private static readonly string[] _types = ["A", "AAAA", "CNAME", "MX", "NS", "TXT"];
    private static readonly DataContractJsonSerializer _serializer = new(typeof(List<NameRecord>));

    private readonly ILookup<string, NameRecord> _byName;
    private readonly HashSet<string> _names;

    public NameRecords(IEnumerable<NameRecord> records)
    {
        _byName = records.ToLookup(record => record.Name, StringComparer.OrdinalIgnoreCase);

        // A name above one that is there is there too, if only for its sake.
        _names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, NameRecord> group in _byName)
        {
            for (string rest = group.Key; _names.Add(rest) && rest.IndexOf('.') >= 0;)
            {
                rest = rest.Substring(rest.IndexOf('.') + 1);
            }
        }
    }

    /// <summary>Reads the names of a folder of content; hosts without a record lead to this machine.</summary>
    /// <exception cref="FormatException">dns.json is no list of records, or a record cannot be used.</exception>
    public static NameRecords Read(string contentFolder, IEnumerable<string> hosts)
    {
        string path = Path.Combine(contentFolder, "dns.json");
        List<NameRecord> records = [];
        if (File.Exists(path))
        {
            try
            {
                using FileStream stream = File.OpenRead(path);
                records = (List<NameRecord>?)_serializer.ReadObject(stream) ?? [];
            }
            catch (SerializationException e)
            {
                throw new FormatException(string.Format(CultureInfo.CurrentCulture, Texts.NamesUnreadable, path, e.Message), e);
            }
        }

        if (records.FirstOrDefault(record => !IsUsable(record)) is { } broken)
        {
            throw new FormatException(string.Format(CultureInfo.CurrentCulture, Texts.NameRecordUnusable, path, broken.Type, broken.Name));
        }

        HashSet<string> told = new(records.Select(record => record.Name), StringComparer.OrdinalIgnoreCase);
        return new NameRecords(records.Concat(hosts.Where(host => !told.Contains(host)).Select(host => new NameRecord(host, "A", "127.0.0.1"))));
    }

    public NameAnswer Respond(NameQuestion question)
    {
        NameAnswer answer = new();
        string name = question.Name;
        for (int i = 0; i < _mostAliases; i++)
        {
            if (!_names.Contains(name))
            {
                answer.Code = 3;
                return answer;
            }

            NameRecord? alias = _byName[name].FirstOrDefault(record => record.Type == "CNAME" && question.Type != "CNAME");
            if (alias is null)
            {
                answer.Records = [.. answer.Records, .. _byName[name].Where(record => record.Type == question.Type)];
                return answer;
            }

            answer.Records = [.. answer.Records, alias];
            name = alias.Values[0];
        }

        return NameAnswer.Failing(2);
    }

    private static bool IsUsable(NameRecord record) =>
        _types.Contains(record.Type)
        && record.Values.Count > 0
        && (record.Type == "TXT" ? record.Values.All(text => System.Text.Encoding.UTF8.GetByteCount(text) <= 255) : record.Values.Count == 1)
        && (record.Type is not ("A" or "AAAA") || IPAddress.TryParse(record.Values[0], out _))
        && (record.Type != "MX" || (record.Values[0].Split(' ') is { Length: 2 } words && ushort.TryParse(words[0], out _)));
}
