using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using SocialAudit.History;

namespace SocialAudit.Reports.History;

/// <summary>
/// Writes what a store knows as web pages that need nothing else: one page for one organisation; for several an overview, with a page
/// each in a folder beside it.
/// </summary>
public static class PresenceReport
{
    /// <summary>Writes the report; each page whole or not at all, the overview last.</summary>
    /// <param name="address">The store.</param>
    /// <param name="query">Which organisations and audits it is about.</param>
    /// <param name="path">The full path of the report.</param>
    /// <param name="options">How it is written.</param>
    /// <param name="cancel">Stops between two pages; no overview is written then.</param>
    /// <exception cref="StoreException">The store can't be opened or read; a single organisation that can't be read is told to the options instead.</exception>
    /// <exception cref="IOException">A page can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A page may not be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PresenceReportResult Write(StoreAddress address, HistoryQuery query, string path, PresenceReportOptions options, CancellationToken cancel)
    {
        using ReportSource source = new(address, query);
        if (source.Organisations.Count == 0)
        {
            return new PresenceReportResult { Organisations = 0, UnusedPlans = options.Plans };
        }

        Language language = options.Language ?? LanguageOf(source, options);
        PlanFinder plans = new(options.Plans, source.Organisations.Select(o => o[0].Name));
        ReportPage page = new(options.Files);
        int written = source.Organisations.Count == 1
            ? WriteOne(source, path, page, plans, language, options)
            : WriteRoster(source, path, page, plans, language, options, cancel);
        return new PresenceReportResult { Organisations = written, UnusedPlans = plans.Unused };
    }

    /// <summary>The folder of a roster's pages: beside the overview, named for it.</summary>
    public static string FolderOf(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path) + "_files");

    private static int WriteOne(ReportSource source, string path, ReportPage page, PlanFinder plans, Language language, PresenceReportOptions options)
    {
        try
        {
            OrganisationState state = source.Read(0, source.Trends().First().Trend, language, options.Since, plans);
            string title = OrganisationPage.TitleOf(state, language, options.Title);
            AtomicFile.WriteText(path, page.Write(title, OrganisationPage.Body(state, language, title, back: null), language, isOverview: false));
            return 1;
        }
        catch (StoreException e) when (e.Problem == StoreProblem.Damaged)
        {
            options.Failed?.Invoke(source.Organisations[0][0].Name, e);
            return 0;
        }
    }

    private static int WriteRoster(ReportSource source, string path, ReportPage page, PlanFinder plans, Language language, PresenceReportOptions options, CancellationToken cancel)
    {
        string folder = FolderOf(path);
        string folderLink = Uri.EscapeDataString(Path.GetFileName(folder));
        string back = "../" + Uri.EscapeDataString(Path.GetFileName(path));
        PageNames names = new();
        string[] files = [.. source.Organisations.Select(o => names.Next(o[0].Name))];
        OverviewRow?[] rows = new OverviewRow?[files.Length];
        int done = 0;

        void WritePage((int Place, IReadOnlyList<PresenceSummary> Trend) one)
        {
            string name = source.Organisations[one.Place][0].Name;
            try
            {
                OrganisationState state = source.Read(one.Place, one.Trend, language, options.Since, plans);
                string title = OrganisationPage.TitleOf(state, language, null);
                string file = files[one.Place];
                AtomicFile.WriteText(Path.Combine(folder, file), page.Write(title, OrganisationPage.Body(state, language, title, back), language, isOverview: false));
                rows[one.Place] = OverviewRow.Of(state, folderLink + "/" + file);
            }
            catch (StoreException e) when (e.Problem == StoreProblem.Damaged)
            {
                options.Failed?.Invoke(name, e);
            }

            options.Progress?.Invoke(name, Interlocked.Increment(ref done), files.Length);
        }

        try
        {
            ParallelOptions atOnce = new() { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
            Parallel.ForEach(Partitioner.Create(source.Trends(), EnumerablePartitionerOptions.NoBuffering), atOnce, WritePage);
        }
        catch (AggregateException e)
        {
            // The first thing that went wrong is what the user can do something about.
            ExceptionDispatchInfo.Capture(e.Flatten().InnerExceptions[0]).Throw();
        }

        cancel.ThrowIfCancellationRequested();
        OverviewRow[] all = [.. rows.OfType<OverviewRow>()];
        if (all.Length > 0)
        {
            string title = string.IsNullOrWhiteSpace(options.Title) ? language.Text("ReportOverviewTitle") : options.Title!;
            AtomicFile.WriteText(path, page.Write(title, OverviewPage.Body(all, language, title), language, isOverview: true));
        }

        return all.Length;
    }

    private static Language LanguageOf(ReportSource source, PresenceReportOptions options)
    {
        try
        {
            return Language.Find(source.Load(source.Organisations[0][0]).Language) ?? Language.French;
        }
        catch (StoreException e) when (e.Problem == StoreProblem.Damaged)
        {
            return options.Plans.Select(p => Language.Find(p.Language)).FirstOrDefault(l => l is not null) ?? Language.French;
        }
    }
}
