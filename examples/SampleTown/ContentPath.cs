namespace SampleTown;

/// <summary>Turns the path of an address into the path of a file, and never of one outside its folder.</summary>
internal static class ContentPath
{
    /// <returns>The full path under the folder; null when the segments lead, or might lead, anywhere else.</returns>
    public static string? Under(string folder, IEnumerable<string> segments)
    {
        string root = Path.GetFullPath(folder);
        string path = root;
        foreach (string segment in segments.Where(segment => segment.Length > 0))
        {
            if (!IsPlain(segment))
            {
                return null;
            }

            path = Path.Combine(path, segment);
        }

        // The system may read a name in ways of its own (a trailing dot on Windows); where it ends up is what counts.
        path = Path.GetFullPath(path);
        return path == root || path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    private static bool IsPlain(string segment) =>
        segment.IndexOfAny(['\\', '/', ':', '\0', '*', '?', '"', '<', '>', '|']) < 0
        && (segment[0] != '.' || segment == ".well-known");
}
