using System.Collections;
using System.Reflection;

namespace SocialAudit.Tests.Module;

/// <summary>Compares two objects by what they hold, all the way down.</summary>
internal static class DeepComparison
{
    /// <summary>Where the objects differ, one line a place: <c>Findings[2].Evidence[0].Time: … / …</c>.</summary>
    public static IReadOnlyList<string> Differences(object? expected, object? actual) => [.. Compare(expected, actual, "")];

    private static IEnumerable<string> Compare(object? expected, object? actual, string place)
    {
        if (expected is null || actual is null || expected.GetType() != actual.GetType())
        {
            return expected is null && actual is null ? [] : [$"{place}: {Describe(expected)} / {Describe(actual)}"];
        }

        if (expected is IEnumerable and not string)
        {
            object?[] left = [.. ((IEnumerable)expected).Cast<object?>()];
            object?[] right = [.. ((IEnumerable)actual).Cast<object?>()];
            return left.Length != right.Length
                ? [$"{place}: {left.Length} items / {right.Length} items"]
                : left.Zip(right).SelectMany((pair, index) => Compare(pair.First, pair.Second, $"{place}[{index}]"));
        }

        // Only our own records are taken apart; anything else knows by itself whether it is the same.
        return expected.GetType() is { IsEnum: false, Namespace: { } space } type && space.StartsWith(nameof(SocialAudit), StringComparison.Ordinal)
            ? type.GetProperties(BindingFlags.Instance | BindingFlags.Public).SelectMany(p => Compare(p.GetValue(expected), p.GetValue(actual), $"{place}.{p.Name}"))
            : Same(expected, actual) ? [] : [$"{place}: {Describe(expected)} / {Describe(actual)}"];
    }

    /// <summary>Moments are the same only with the same offset or kind: it decides which day a reader sees.</summary>
    private static bool Same(object expected, object actual) => (expected, actual) switch
    {
        (DateTimeOffset left, DateTimeOffset right) => left.EqualsExact(right),
        (DateTime left, DateTime right) => left == right && left.Kind == right.Kind,
        _ => Equals(expected, actual),
    };

    private static string Describe(object? value) => value is null ? "null" : $"{value} ({value.GetType()})";
}
