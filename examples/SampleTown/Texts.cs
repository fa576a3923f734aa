using System.Globalization;
using System.Resources;

namespace SampleTown;

/// <summary>The messages, in the language of the user (Texts.resx, Texts.fr.resx).</summary>
internal static class Texts
{
    private static readonly ResourceManager _resources = new("SampleTown.Texts", typeof(Texts).Assembly);

    public static string ContentNotFound => Of(nameof(ContentNotFound));

    public static string NameRecordUnusable => Of(nameof(NameRecordUnusable));

    public static string NamesUnreadable => Of(nameof(NamesUnreadable));

    public static string NoTownBeside => Of(nameof(NoTownBeside));

    public static string PortUnavailable => Of(nameof(PortUnavailable));

    public static string RouteFileMissing => Of(nameof(RouteFileMissing));

    public static string RouteNeedsOneAnswer => Of(nameof(RouteNeedsOneAnswer));

    public static string RoutesUnreadable => Of(nameof(RoutesUnreadable));

    private static string Of(string name) => _resources.GetString(name, CultureInfo.CurrentUICulture)!;
}
