using System.Runtime.Serialization;

namespace SampleTown;

/// <summary>One record of the town's names: what the name server answers for a name and a type.</summary>
[DataContract]
public sealed class NameRecord
{
    /// <summary>Makes an empty record.</summary>
    public NameRecord()
    {
    }

    /// <summary>Makes a record.</summary>
    public NameRecord(string name, string type, params string[] values)
    {
        Name = name;
        Type = type;
        Values = values;
    }

    /// <summary>The name, without a dot at its end.</summary>
    [DataMember(Name = "name", IsRequired = true)]
    public string Name { get; set; } = string.Empty;

    /// <summary><c>A</c>, <c>AAAA</c>, <c>CNAME</c>, <c>MX</c>, <c>NS</c> or <c>TXT</c>.</summary>
    [DataMember(Name = "type", IsRequired = true)]
    public string Type { get; set; } = string.Empty;

    /// <summary>What it says: an address, a name, a preference and a name (<c>10 mail.town.example</c>, <c>0 .</c>), or the strings of one text.</summary>
    [DataMember(Name = "values", IsRequired = true)]
    public IList<string> Values { get; set; } = [];
}
