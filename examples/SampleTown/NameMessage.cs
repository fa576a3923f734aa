using System.Globalization;
using System.Net;
using System.Text;

namespace SampleTown;

/// <summary>Reads and writes the messages of the domain name system (RFC 1035, 4), as far as the town needs them.</summary>
internal static class NameMessage
{
    private const int _headerLength = 12;

    private static readonly Dictionary<string, int> _types = new()
    {
        ["A"] = 1,
        ["NS"] = 2,
        ["CNAME"] = 5,
        ["SOA"] = 6,
        ["MX"] = 15,
        ["TXT"] = 16,
        ["AAAA"] = 28,
    };

    /// <returns>The one question of a query; null when what came is none.</returns>
    public static NameQuestion? Read(byte[] message, bool isTcp)
    {
        if (message.Length < _headerLength + 5 || (message[2] & 0x80) != 0 || message[4] != 0 || message[5] != 1)
        {
            return null;
        }

        StringBuilder name = new();
        int at = _headerLength;
        while (at < message.Length && message[at] != 0)
        {
            int length = message[at];
            if (length > 63 || at + length >= message.Length)
            {
                return null;
            }

            name.Append(name.Length > 0 ? "." : string.Empty).Append(Encoding.ASCII.GetString(message, at + 1, length));
            at += length + 1;
        }

        if (at + 4 >= message.Length)
        {
            return null;
        }

        int number = (message[at + 1] << 8) | message[at + 2];
        string type = _types.Where(pair => pair.Value == number).Select(pair => pair.Key).FirstOrDefault() ?? "TYPE" + number.ToString(CultureInfo.InvariantCulture);
        return new NameQuestion(name.ToString().ToLowerInvariant(), type, isTcp);
    }

    /// <returns>The answer to a query, with the query's own id and question.</returns>
    public static byte[] Write(byte[] query, NameQuestion question, NameAnswer answer)
    {
        bool isCut = answer.IsTruncated && !question.IsTcp;
        IList<NameRecord> records = isCut ? [] : answer.Records;

        // A «no» is vouched for by the zone's SOA record (RFC 2308).
        NameRecord soa = new(question.Name.Split('.').Last(), "SOA", string.Empty);
        IList<NameRecord> authority = answer.Referral.Count > 0 ? answer.Referral : records.Count == 0 && answer.Code is 0 or 3 ? [soa] : [];

        List<byte> message = [query[0], query[1], (byte)(0x84 | (isCut ? 2 : 0) | (query[2] & 1)), (byte)(0x80 | answer.Code), 0, 1];
        AddNumber(message, records.Count);
        AddNumber(message, authority.Count);
        AddNumber(message, 0);
        AddName(message, question.Name);
        message.AddRange(query.Skip(_headerLength + Encoded(question.Name).Count).Take(4));
        foreach (NameRecord record in records.Concat(authority))
        {
            AddRecord(message, record);
        }

        return message.ToArray();
    }

    private static void AddRecord(List<byte> message, NameRecord record)
    {
        AddName(message, record.Name);
        AddNumber(message, _types[record.Type]);
        AddNumber(message, 1);
        AddNumber(message, 0);
        AddNumber(message, 300);
        List<byte> data = Data(record);
        AddNumber(message, data.Count);
        message.AddRange(data);
    }

    private static List<byte> Data(NameRecord record)
    {
        string value = record.Values.FirstOrDefault() ?? string.Empty;
        List<byte> data = [];
        switch (record.Type)
        {
            case "A" or "AAAA":
                data.AddRange(IPAddress.Parse(value).GetAddressBytes());
                break;
            case "MX":
                AddNumber(data, int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture));
                AddName(data, value.Split(' ')[1]);
                break;
            case "SOA":
                AddName(data, "ns.town.example");
                AddName(data, "hostmaster.town.example");
                data.AddRange(new byte[20]);
                break;
            case "TXT":
                foreach (byte[] text in record.Values.Select(Encoding.UTF8.GetBytes))
                {
                    data.Add((byte)text.Length);
                    data.AddRange(text);
                }

                break;
            default:
                AddName(data, value);
                break;
        }

        return data;
    }

    private static void AddName(List<byte> message, string name) => message.AddRange(Encoded(name));

    private static List<byte> Encoded(string name)
    {
        List<byte> bytes = [];
        foreach (string label in name.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            bytes.Add((byte)label.Length);
            bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }

        bytes.Add(0);
        return bytes;
    }

    private static void AddNumber(List<byte> message, int number)
    {
        message.Add((byte)(number >> 8));
        message.Add((byte)number);
    }
}
