using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Reflection;

namespace SocialAudit.Commands;

/// <summary>
/// Makes one of our objects again from the property bag that deserialization leaves of it. What is no such bag is handed back as it
/// is, for PowerShell's own conversion to judge.
/// </summary>
internal static class Rehydrator
{
    private const string _prefix = "Deserialized.";

    public static object? Convert(object? value, Type type) =>
        value is PSObject bag && bag.TypeNames.Contains(_prefix + type.FullName) ? Create(bag, type) : value;

    private static object Create(PSObject bag, Type type)
    {
        object instance = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (bag.Properties[property.Name]?.Value is { } value)
            {
                property.SetValue(instance, ToType(value, property.PropertyType));
            }
        }

        return instance;
    }

    private static object? ToType(object value, Type type)
    {
        object bare = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsInstanceOfType(bare))
        {
            return bare;
        }

        if (target == typeof(DateTimeOffset))
        {
            PSObject moment = PSObject.AsPSObject(value);
            return new DateTimeOffset((long)moment.Properties["Ticks"].Value, (TimeSpan)moment.Properties["Offset"].Value);
        }

        if (target.IsEnum)
        {
            return Enum.Parse(target, value.ToString()!, ignoreCase: true);
        }

        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return ToList(bare, target.GetGenericArguments()[0]);
        }

        if (target == typeof(IReadOnlyDictionary<string, string>) && bare is IDictionary pairs)
        {
            return pairs.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => pairs[key]!.ToString()!);
        }

        if (target == typeof(LocalizedText) && value is PSObject { Properties: { } parts } && parts[nameof(LocalizedText.All)]?.Value is { } all)
        {
            return ToText((IDictionary)(all is PSObject held ? held.BaseObject : all));
        }

        if (value is PSObject bag && target.Assembly == typeof(Finding).Assembly)
        {
            return Create(bag, target);
        }

        return LanguagePrimitives.ConvertTo(value, target, CultureInfo.InvariantCulture);
    }

    // What comes back has no order of its own: that of the languages is.
    private static LocalizedText ToText(IDictionary texts) => new(texts.Keys.Cast<object>()
        .OrderBy(code => Language.All.TakeWhile(l => l.Code != code.ToString()).Count())
        .ToDictionary(code => code.ToString()!, code => texts[code]!.ToString()!));

    private static Array ToList(object value, Type item)
    {
        object?[] items = value is IEnumerable many and not string ? [.. many.Cast<object?>()] : [value];
        Array list = Array.CreateInstance(item, items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            list.SetValue(items[i] is { } one ? ToType(one, item) : null, i);
        }

        return list;
    }
}
