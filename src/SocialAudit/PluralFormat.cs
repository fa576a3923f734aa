using System.Globalization;

namespace SocialAudit;

/// <summary>
/// Writes values as a culture does, and chooses the words that go with a number: <c>{0} {0:page|pages}</c> is <c>1 page</c> and <c>14 pages</c>.
/// </summary>
/// <param name="culture">The culture, French or English.</param>
internal sealed class PluralFormat(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : culture.GetFormat(formatType);

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        format?.Split('|') is [string one, string more] ? IsOne(arg) ? one : more
        : arg is IFormattable value ? value.ToString(format, culture)
        : arg?.ToString() ?? "";

    /// <summary>French says one of whatever is less than two; English only of one itself.</summary>
    private bool IsOne(object? number)
    {
        double count = Math.Abs(number is string text ? double.Parse(text, NumberStyles.Number, culture) : Convert.ToDouble(number, culture));
        return culture.TwoLetterISOLanguageName == "fr" ? count < 2 : count == 1;
    }
}
