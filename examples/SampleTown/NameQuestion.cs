namespace SampleTown;

/// <summary>A question that came to the town's name server.</summary>
/// <param name="Name">The name asked for, in lower case, without a dot at its end.</param>
/// <param name="Type">The type of record: <c>A</c>, <c>MX</c>, <c>TXT</c>…; <c>TYPE99</c> for one that the server does not know.</param>
/// <param name="IsTcp">True when it came over TCP.</param>
public sealed record NameQuestion(string Name, string Type, bool IsTcp)
{
    /// <summary>The type and the name.</summary>
    public override string ToString() => Type + " " + Name;
}
