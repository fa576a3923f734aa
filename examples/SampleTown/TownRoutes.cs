using System.Globalization;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;

namespace SampleTown;

/// <summary>Reads town.json, and says what is wrong with it.</summary>
internal static class TownRoutes
{
    private static readonly DataContractJsonSerializer _serializer = new(
        typeof(List<TownRoute>), new DataContractJsonSerializerSettings { UseSimpleDictionaryFormat = true });

    /// <exception cref="FormatException">The file is no list of routes, or a route cannot be used.</exception>
    public static IReadOnlyList<TownRoute> Read(string contentFolder)
    {
        string path = Path.Combine(contentFolder, "town.json");
        if (!File.Exists(path))
        {
            return [];
        }

        List<TownRoute> routes;
        try
        {
            using FileStream stream = File.OpenRead(path);
            routes = (List<TownRoute>?)_serializer.ReadObject(stream) ?? [];
        }
        catch (SerializationException e)
        {
            throw new FormatException(Format(Texts.RoutesUnreadable, path, e.Message), e);
        }

        for (int i = 0; i < routes.Count; i++)
        {
            TownRoute route = routes[i];
            int answers = (route.File is null ? 0 : 1) + (route.Body is null ? 0 : 1) + (route.Redirect is null ? 0 : 1);
            if (answers != 1)
            {
                throw new FormatException(Format(Texts.RouteNeedsOneAnswer, path, i + 1, route.Host, route.Path));
            }

            if (route.File is not null && !File.Exists(ContentPath.Under(contentFolder, route.File.Split('/')) ?? string.Empty))
            {
                throw new FormatException(Format(Texts.RouteFileMissing, path, i + 1, route.File));
            }
        }

        return routes;
    }

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
