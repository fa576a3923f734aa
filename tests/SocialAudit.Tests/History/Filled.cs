using System.Reflection;

namespace SocialAudit.Tests.History;

/// <summary>Makes objects with something in every property, so that none can be forgotten on the way.</summary>
internal static class Filled
{
    /// <summary>An object whose settable properties all hold something of their own.</summary>
    public static T Make<T>()
        where T : class
    {
        int count = 0;
        return (T)Make(typeof(T), ref count);
    }

    private static object Make(Type type, ref int count)
    {
        object made = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(made, Value(property.PropertyType, ref count));
        }

        return made;
    }

    private static object Value(Type type, ref int count)
    {
        count++;
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            Type item = bare.GetGenericArguments()[0];
            Array items = Array.CreateInstance(item, 2);
            items.SetValue(Value(item, ref count), 0);
            items.SetValue(Value(item, ref count), 1);
            return items;
        }

        return bare switch
        {
            _ when bare == typeof(string) => $"« L’été {count} » — 🌞 <a href=\"x\">\\\n",
            _ when bare == typeof(Uri) => new Uri($"https://www.example.org/été/{count}?q=a%20b&n={count}"),
            _ when bare == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.FromHours(-5)).AddTicks(count),
            _ when bare == typeof(bool) => true,
            _ when bare == typeof(int) => count,
            _ when bare == typeof(long) => 5_000_000_000 + count,
            _ when bare == typeof(double) => 1.0 / (count + 2),
            _ when bare.IsEnum => Enum.GetValues(bare).GetValue(Enum.GetValues(bare).Length - 1)!,
            _ => Make(bare, ref count),
        };
    }
}
