using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using SampleTown;

namespace SocialAudit.Benchmarks;

/// <summary>
/// A roster of 2,000 organisations with five pages each, beside one of 200: how much memory an audit takes at most, and how soon its first
/// object comes. Server and audits are processes of their own, so that neither's memory is taken for the other's.
/// </summary>
internal static class RosterBenchmark
{
    private const int _few = 200;
    private const int _many = 2000;
    private const double _mostMegabytes = 300;
    private const double _mostSeconds = 2;

    // As much as two measurements of the same differ.
    private const double _tolerance = 1.1;

    private static readonly string[] _otherHosts = ["fr.wikipedia.org", "en.wikipedia.org", "www.wikidata.org", "nominatim.openstreetmap.org", "data.iana.org", "crt.sh"];

    public static void Run()
    {
        using Process server = Start("roster-server");
        string address = server.StandardOutput.ReadLine()!;
        try
        {
            (double Megabytes, double First) few = Measure(_few, address);
            (double Megabytes, double First) many = Measure(_many, address);
            bool isKept = many.Megabytes <= _mostMegabytes && many.Megabytes <= few.Megabytes * _tolerance && many.First <= _mostSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Roster budget {(isKept ? "kept" : "exceeded")}: {many.Megabytes:0} MB at most for {_many} organisations, {few.Megabytes:0} MB for {_few} (ratio {many.Megabytes / few.Megabytes:0.00}), first object after {many.First:0.0} s; allowed are {_mostMegabytes:0} MB, a ratio of {_tolerance:0.0} and {_mostSeconds:0} s."));
        }
        finally
        {
            server.StandardInput.Close();
            server.WaitForExit();
        }
    }

    /// <summary>Answers for every centre until the standard input is closed.</summary>
    public static void Serve()
    {
        using TownServer town = TownServer.Start(Respond, names: _ => NameAnswer.Failing(3));
        Console.WriteLine($"{town.Address} {town.Names.Address}");
        Console.In.ReadToEnd();
    }

    /// <summary>Audits a number of centres in an engine of its own, as a script would.</summary>
    public static void Audit(int count, string address, string names)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using PowerShell shell = PowerShell.Create(runspace);
        shell.AddScript("""
            param($Manifest, $Count, $Address, $Names, $Hosts)
            Import-Module $Manifest
            $map = @{}
            foreach ($name in $Hosts) { $map[$name] = $Address }
            for ($i = 1; $i -le $Count; $i++) { $map["centre-$i.example"] = $Address; $map["www.centre-$i.example"] = $Address }
            New-AuditSession -HostMap $map -DnsServer $Names -ThrottleLimit 32
            """);
        object session = shell.AddParameters(new Dictionary<string, object>
        {
            ["Manifest"] = Modules.Ours,
            // The same map for both: it is the measurement's, not the audit's.
            ["Count"] = _many,
            ["Address"] = address,
            ["Names"] = names,
            ["Hosts"] = _otherHosts,
        }).Invoke().Single();
        shell.Commands.Clear();

        // What a volunteer waits for, once the module is there.
        Stopwatch watch = Stopwatch.StartNew();
        shell.AddScript("""
            param($Count, $Session, $Done)
            & { for ($i = 1; $i -le $Count; $i++) { [pscustomobject] @{ Name = "Centre $i"; Website = "centre-$i.example" } } } |
                Get-WebPresence -Session $Session -ThrottleLimit 8 | ForEach-Object { $Done.Invoke($_) }
            """);
        double first = 0;
        int done = 0;
        Action<PSObject> onDone = presence =>
        {
            first = done++ == 0 ? watch.Elapsed.TotalSeconds : first;
            if (presence.Properties["SiteReadWhole"].Value is not true)
            {
                throw new InvalidOperationException($"The site of {presence} was not read.");
            }
        };
        shell.AddParameters(new Dictionary<string, object>
        {
            ["Count"] = count,
            ["Session"] = session,
            ["Done"] = onDone,
        }).Invoke();
        if (done != count)
        {
            throw new InvalidOperationException($"{done} of {count} organisations came out. {string.Join(" ", shell.Streams.Error)}");
        }

        using Process self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 / 1048576.0:0.0} {first:0.00} {watch.Elapsed.TotalSeconds:0.0}"));
    }

    private static (double Megabytes, double First) Measure(int count, string address)
    {
        using Process audit = Start(["roster-audit", count.ToString(CultureInfo.InvariantCulture), .. address.Split(' ')]);
        string said = audit.StandardOutput.ReadToEnd().Trim();
        audit.WaitForExit();
        if (audit.ExitCode != 0)
        {
            throw new InvalidOperationException($"The audit of {count} organisations failed.");
        }

        double[] figures = [.. said.Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} organisations: {figures[0]:0} MB at most, first object after {figures[1]:0.00} s, all after {figures[2]:0} s."));
        return (figures[0], figures[1]);
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private static TownResponse Respond(TownRequest request)
    {
        if (!request.Host.StartsWith("centre-", StringComparison.Ordinal))
        {
            return request.Host switch
            {
                "fr.wikipedia.org" or "en.wikipedia.org" => TownResponse.Json("""{"query":{"search":[]}}"""),
                "www.wikidata.org" => TownResponse.Json("""{"search":[]}"""),
                "nominatim.openstreetmap.org" => TownResponse.Json("[]"),
                _ => TownResponse.NotFound(),
            };
        }

        return request.Path switch
        {
            "/" => Page(request, "<h1>Centre</h1><a href=/contact>Contact</a> <a href=/a-propos>À propos</a> <a href=/nouvelles>Nouvelles</a> <a href=/cours>Cours</a>"),
            "/contact" => Page(request, $"<p>123, rue des Érables, Montréal (Québec) H2X 0A0</p><p>514 555-0123</p><p>info@{request.Host}</p>"),
            "/a-propos" or "/nouvelles" or "/cours" => Page(request, "<h2>Le centre</h2>"),
            _ => TownResponse.NotFound(),
        };
    }

    // Some 20 KB, as the page of a small site has.
    private static TownResponse Page(TownRequest request, string body) => TownResponse.Html(
        $"<!DOCTYPE html><html lang=fr><head><title>{request.Host}</title></head><body>{body}{_filler}<footer><a href=https://www.facebook.com/{request.Host.Replace('.', '-')}>Facebook</a></footer></body></html>");

    private static readonly string _filler = string.Concat(Enumerable.Range(0, 150).Select(i => $"<div class=bloc><p>Le centre offre des cours, des repas et de l’aide aux gens du quartier.</p><img src=/{i}.jpg alt=''></div>"));
}
