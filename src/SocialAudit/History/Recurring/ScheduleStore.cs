namespace SocialAudit.History.Recurring;

/// <summary>The store of a schedule, as it stands in the settings.</summary>
public static class ScheduleStore
{
    /// <summary>The words that name the store for every later run, from wherever that starts.</summary>
    /// <param name="typed">What the user typed; null or empty for the store that is used where none is named.</param>
    /// <param name="environment">Gives an environment variable: what starts the runs does not know those of today.</param>
    /// <param name="toPath">Makes a path full.</param>
    /// <exception cref="StoreException">It can't be read.</exception>
    /// <exception cref="RecurringException">There is a password in it, which must not stand in a file of settings.</exception>
    public static string Of(string? typed, Func<string, string?> environment, Func<string, string> toPath)
    {
        string? named = new[] { typed, environment(StoreAddress.Variable) }.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words));
        StoreAddress address = named is null ? StoreAddress.Default(environment, toPath) : StoreAddress.Parse(named, toPath);
        return string.IsNullOrEmpty(address.Server?.Password)
            ? address.File ?? named!.Trim()
            : throw new RecurringException(RecurringProblem.PasswordInStore, address.Display);
    }
}
