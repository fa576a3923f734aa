namespace SocialAudit.Plan.Calendar;

/// <summary>Québec's holidays of any year.</summary>
public sealed class HolidayCatalogue(IReadOnlyList<HolidayRule> rules)
{
    private readonly Dictionary<int, ILookup<DateTime, Holiday>> _years = [];

    /// <summary>The rules that the holidays follow.</summary>
    public IReadOnlyList<HolidayRule> Rules { get; } = rules;

    /// <summary>Reads the holidays that ship with the module.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken.</exception>
    public static HolidayCatalogue Read(ModuleFiles files) => new(files.ReadData<HolidaysFile>("holidays.json").Holidays);

    /// <summary>The holidays of a year, in order; those of one day stand in the rules' order.</summary>
    public IReadOnlyList<Holiday> In(int year) => [.. Year(year).OrderBy(g => g.Key).SelectMany(g => g)];

    /// <summary>The holiday on a day, the most binding where there are several; null on any other day.</summary>
    public Holiday? On(DateTime day) => Year(day.Year)[day.Date].OrderBy(h => h.Kind).FirstOrDefault();

    private ILookup<DateTime, Holiday> Year(int year)
    {
        lock (_years)
        {
            if (!_years.TryGetValue(year, out ILookup<DateTime, Holiday>? holidays))
            {
                _years[year] = holidays = Rules.SelectMany(r => r.In(year)).ToLookup(h => h.Date);
            }

            return holidays;
        }
    }

    private sealed record HolidaysFile
    {
        [System.Text.Json.Serialization.JsonPropertyName("$comment")]
        public string? Comment { get; init; }

        public required IReadOnlyList<HolidayRule> Holidays { get; init; }
    }
}
