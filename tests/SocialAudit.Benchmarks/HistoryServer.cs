using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SocialAudit.Benchmarks;

/// <summary>A PostgreSQL server of one's own, from the programs of Debian's package, in a folder that goes with it.</summary>
internal sealed class HistoryServer : IDisposable
{
    private readonly string _folder;
    private readonly string _password;
    private readonly int _port;
    private int _databases;

    /// <summary>Starts the server.</summary>
    /// <param name="password">The password of its only user.</param>
    public HistoryServer(string password)
    {
        _password = password;
        _folder = Directory.CreateTempSubdirectory("socialaudit-pg-").FullName;
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(_folder, (UnixFileMode)0b111_111_111);
        }

        _port = FreePort();
        string passwordFile = Path.Combine(_folder, "password");
        File.WriteAllText(passwordFile, password);
        Call("initdb", "-D", Data, "-U", "audit", "-A", "scram-sha-256", "--pwfile", passwordFile, "-E", "UTF8", "--locale=C", "--no-sync");
        Call("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(Data, "log"), "-o", $"-h 127.0.0.1 -p {_port} -k {_folder} -c max_connections=60", "start");
    }

    /// <summary>Why there can be no server here; null where there can be one.</summary>
    public static string? Missing =>
        Programs() is null ? "No PostgreSQL server here: install Debian's package postgresql."
        : Environment.IsPrivilegedProcess && RunUser is null ? "PostgreSQL does not run as root, and there is no runuser to become another."
        : null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a new, empty database.</summary>
    public string NewDatabase()
    {
        string name = $"audit{Interlocked.Increment(ref _databases)}";
        Run(To("postgres"), $"create database {name}");
        return To(name);
    }

    /// <summary>Runs statements in a database.</summary>
    public static void Run(string database, string sql) => Ask(database, sql, command => command.ExecuteNonQuery());

    /// <summary>The first number that a question gives.</summary>
    public static long Number(string database, string sql) => Ask(database, sql, command => Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Call("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static T Ask<T>(string database, string sql, Func<NpgsqlCommand, T> ask)
    {
        using NpgsqlConnection connection = new(database + ";Pooling=false;Search Path=socialaudit");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        return ask(command);
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username=audit;Password={_password};Database={database}";

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    // By its full path: not everybody has the system's folders on the PATH.
    private static string? RunUser => new[] { "/usr/sbin/runuser", "/sbin/runuser" }.FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root: the package's own user does then.
    private static void Call(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs()!, program);
        ProcessStartInfo start = Environment.IsPrivilegedProcess ? new(RunUser!, ["-u", "postgres", "--", path, .. arguments]) : new(path, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {process.ExitCode}");
        }
    }
}
