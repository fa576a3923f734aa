using System.Globalization;

namespace SocialAudit.Surveys;

/// <summary>Reads the time at which an answer was given, as survey tools write it: figures, in any order, with or without a zone.</summary>
internal static class AnswerTime
{
    private static readonly Dictionary<string, double> _zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["HNE"] = -5,
        ["HAE"] = -4,
        ["CET"] = 1,
        ["CEST"] = 2,
    };

    /// <summary>The three numbers of the date that a cell begins with, as they stand; null where it begins with none.</summary>
    public static (int First, int Second, int Third)? Numbers(string cell)
    {
        int place = 0;
        return Numbers(cell, ref place, out (int, int, int) numbers, out _) ? numbers : null;
    }

    /// <summary>True when a cell begins with a date in figures.</summary>
    public static bool LooksLikeDate(string cell) => Numbers(cell) is not null;

    /// <summary>Reads a time.</summary>
    /// <returns>The time, in the zone that it names or else this machine's; null where it can't be read.</returns>
    public static DateTimeOffset? Read(string cell, DateOrder order, Language language)
    {
        int place = 0;
        if (Numbers(cell, ref place, out (int First, int Second, int Third) numbers, out bool yearFirst))
        {
            return Day(numbers, yearFirst ? DateOrder.YearMonthDay : order) is { } day && Clock(cell, ref place) is { } clock ? At(day + clock, cell, place) : null;
        }

        // A month in letters: seldom, and slowly.
        foreach (CultureInfo culture in (CultureInfo[])[language.Culture, CultureInfo.GetCultureInfo("en-US"), CultureInfo.GetCultureInfo("fr-CA")])
        {
            if (cell.Length < 100 && DateTimeOffset.TryParse(cell, culture, DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>The day of three numbers; null where there is none in this order.</summary>
    public static DateTime? Day((int First, int Second, int Third) numbers, DateOrder order)
    {
        (int year, int month, int day) = order switch
        {
            DateOrder.YearMonthDay => (numbers.First, numbers.Second, numbers.Third),
            DateOrder.DayMonthYear => (numbers.Third, numbers.Second, numbers.First),
            _ => (numbers.Third, numbers.First, numbers.Second),
        };
        year += year < 100 ? 2000 : 0;
        return year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;
    }

    private static bool Numbers(string cell, ref int place, out (int First, int Second, int Third) numbers, out bool yearFirst)
    {
        numbers = default;
        yearFirst = false;
        SkipSpace(cell, ref place);
        int start = place;
        if (Number(cell, ref place, 4) is not { } first)
        {
            return false;
        }

        yearFirst = place - start == 4;
        if (!DateMark(cell, ref place) || Number(cell, ref place, 2) is not { } second || !DateMark(cell, ref place) || Number(cell, ref place, 4) is not { } third)
        {
            return false;
        }

        numbers = (first, second, third);
        return true;
    }

    /// <summary>The time of day that follows; zero where none does; null where it is none that there is.</summary>
    private static TimeSpan? Clock(string cell, ref int place)
    {
        while (place < cell.Length && !char.IsDigit(cell[place]))
        {
            place++;
        }

        if (Number(cell, ref place, 2) is not { } hour)
        {
            return place >= cell.Length ? TimeSpan.Zero : null;
        }

        int minute = ClockMark(cell, ref place) ? Number(cell, ref place, 2) ?? 0 : 0;
        int second = ClockMark(cell, ref place) ? Number(cell, ref place, 2) ?? 0 : 0;
        if (place < cell.Length && cell[place] == '.')
        {
            place++;
            _ = Number(cell, ref place, 9);
        }

        SkipSpace(cell, ref place);
        if (place < cell.Length && cell[place] is 'a' or 'A' or 'p' or 'P')
        {
            bool isAfternoon = cell[place] is 'p' or 'P';
            if (place + 1 < cell.Length && cell[place + 1] is 'm' or 'M' or '.')
            {
                hour = (hour % 12) + (isAfternoon ? 12 : 0);
                place += 2;
                while (place < cell.Length && cell[place] is 'm' or 'M' or '.' or ' ')
                {
                    place++;
                }
            }
        }

        return hour < 24 && minute < 60 && second < 60 ? new TimeSpan(hour, minute, second) : null;
    }

    /// <summary>The moment in the zone that the rest names: GMT-4, -04:00, Z, HNE.</summary>
    private static DateTimeOffset? At(DateTime time, string cell, int place)
    {
        SkipSpace(cell, ref place);
        int start = place;
        while (place < cell.Length && char.IsLetter(cell[place]))
        {
            place++;
        }

        string name = cell.Substring(start, place - start);
        double? hours = name.Length > 0 && _zones.TryGetValue(name, out double zone) ? zone : null;
        if (place < cell.Length && cell[place] is '+' or '-' or '−')
        {
            int sign = cell[place] == '+' ? 1 : -1;
            place++;
            int digits = place;
            int number = Number(cell, ref place, 4) ?? 0;
            bool isPacked = place - digits > 2;
            int minutes = isPacked ? number % 100 : place < cell.Length && cell[place] == ':' && ++place > 0 ? Number(cell, ref place, 2) ?? 0 : 0;
            hours = sign * ((isPacked ? number / 100 : number) + (minutes / 60.0));
        }

        return hours is { } offset
            ? (Math.Abs(offset) <= 14 ? new DateTimeOffset(time, TimeSpan.FromHours(offset)) : null)
            : new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Local));
    }

    private static int? Number(string cell, ref int place, int most)
    {
        int start = place;
        int number = 0;
        while (place < cell.Length && place - start < most && cell[place] is >= '0' and <= '9')
        {
            number = (number * 10) + (cell[place++] - '0');
        }

        return place > start ? number : null;
    }

    private static bool DateMark(string cell, ref int place) => place < cell.Length && cell[place] is '/' or '-' or '.' && ++place > 0;

    /// <summary>What stands between hours, minutes and seconds: a colon, or «h» and «min» with spaces.</summary>
    private static bool ClockMark(string cell, ref int place)
    {
        int start = place;
        SkipSpace(cell, ref place);
        if (place < cell.Length && cell[place] is ':' or 'h' or 'H')
        {
            place++;
        }
        else if (place + 2 < cell.Length && cell[place] is 'm' && cell[place + 1] is 'i')
        {
            place += 3;
        }
        else
        {
            place = start;
            return false;
        }

        SkipSpace(cell, ref place);
        return true;
    }

    private static void SkipSpace(string cell, ref int place)
    {
        while (place < cell.Length && char.IsWhiteSpace(cell[place]))
        {
            place++;
        }
    }
}
