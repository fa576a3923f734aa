using System.Globalization;
using SocialAudit.HelpBuilder.Pages;
using SocialAudit.HelpBuilder.Reading;
using SocialAudit.HelpBuilder.Writing;

namespace SocialAudit.HelpBuilder;

/// <summary>Turns a folder of help pages, one subfolder a culture, into the files that Get-Help reads.</summary>
internal static class HelpBuild
{
    private const string _aboutPrefix = "about_";

    /// <summary>Runs the program.</summary>
    /// <param name="args">The docs folder, the output folder, and the name of the help file.</param>
    /// <param name="output">Gets one line a file written.</param>
    /// <param name="error">Gets the problems, in the form that MSBuild and editors recognise.</param>
    /// <returns>0; 1 when a page is wrong, and then nothing was written; 2 when the arguments are wrong.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        if (args.Count != 3 || !Directory.Exists(args[0]))
        {
            error.WriteLine(args.Count == 3
                ? $"There is no folder '{args[0]}'. Give the folder that holds one subfolder of pages a culture, such as docs/en-US."
                : "Usage: SocialAudit.HelpBuilder <docs folder> <output folder> <help file name>");
            return 2;
        }

        PageProblems problems = new();
        List<HelpFile> files = [];
        foreach (string folder in CultureFolders(args[0]))
        {
            files.AddRange(Build(folder, Path.Combine(args[1], Path.GetFileName(folder)), args[2], problems));
        }

        if (files.Count == 0 && problems.Count == 0)
        {
            problems.Add(args[0], 1, "no subfolder of a culture holds a page", "write the pages in subfolders such as en-US and fr");
        }

        if (problems.Count > 0)
        {
            problems.WriteTo(error);
            return 1;
        }

        foreach (HelpFile file in files)
        {
            file.Write();
            output.WriteLine(file.Path);
        }

        RemoveStaleTopics(files);
        return 0;
    }

    private static IEnumerable<string> CultureFolders(string docs) =>
        Directory.EnumerateDirectories(docs).Where(folder => IsCulture(Path.GetFileName(folder))).Order(StringComparer.Ordinal);

    private static bool IsCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true).Name == name;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    private static IEnumerable<HelpFile> Build(string folder, string outputFolder, string helpFile, PageProblems problems)
    {
        List<HelpPage> pages = [];
        List<HelpFile> files = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            PageSource? source = PageSource.Read(path, problems);
            if (source is null)
            {
                continue;
            }

            string name = Path.GetFileNameWithoutExtension(path);
            if (name.StartsWith(_aboutPrefix, StringComparison.Ordinal))
            {
                files.Add(new HelpFile(Path.Combine(outputFolder, name + ".help.txt"), AboutText.From(source)));
            }
            else if (PageReader.Read(source, helpFile) is HelpPage page)
            {
                pages.Add(page);
            }
        }

        // A page that is wrong cannot be written, and then no other one is either.
        if (pages.Count > 0 && problems.Count == 0)
        {
            files.Add(new HelpFile(Path.Combine(outputFolder, helpFile), MamlText.From(pages)));
        }

        return files;
    }

    /// <summary>A topic whose page is gone must not be found any more.</summary>
    private static void RemoveStaleTopics(IReadOnlyList<HelpFile> files)
    {
        HashSet<string> written = files.Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (string folder in written.Select(path => Path.GetDirectoryName(path)!).Distinct().ToList())
        {
            foreach (string topic in Directory.GetFiles(folder, _aboutPrefix + "*.help.txt").Where(topic => !written.Contains(topic)))
            {
                File.Delete(topic);
            }
        }
    }
}
