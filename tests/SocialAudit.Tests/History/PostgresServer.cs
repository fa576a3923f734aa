using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(SocialAudit.Tests.History.PostgresServer))]

namespace SocialAudit.Tests.History;

/// <summary>One PostgreSQL server for all tests, started by the first that needs it where Debian's package is installed, and gone when they end.</summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>The password of the server's only user: nothing that is said or written may hold it.</summary>
    public const string Password = "Framboise-4417";

    private readonly object _starting = new();
    private string? _folder;
    private int _port;
    private int _databases;

    /// <summary>The connection string of a new, empty database. Skips the test where there is no server.</summary>
    public string NewDatabase()
    {
        lock (_starting)
        {
            _folder ??= Start();
        }

        string name = $"audit{Interlocked.Increment(ref _databases)}";
        Run(To("postgres"), $"create database {name}");
        return To(name);
    }

    /// <summary>Runs statements in a database.</summary>
    public static void Run(string database, string sql)
    {
        using NpgsqlConnection connection = new(database + ";Pooling=false;Search Path=socialaudit");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first number that a question gives.</summary>
    public static long Number(string database, string sql)
    {
        using NpgsqlConnection connection = new(database + ";Pooling=false;Search Path=socialaudit");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            Call("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string To(string database) => $"Host=127.0.0.1;Port={_port};Username=audit;Password={Password};Database={database}";

    private string Start()
    {
        Assert.SkipWhen(Programs() is null, "No PostgreSQL server here: install Debian's package postgresql.");
        Assert.SkipWhen(Environment.IsPrivilegedProcess && !File.Exists("/usr/sbin/runuser") && !File.Exists("/sbin/runuser"), "PostgreSQL does not run as root, and there is no runuser to become another.");
        string folder = Directory.CreateTempSubdirectory("socialaudit-pg-").FullName;
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        }

        _port = FreePort();
        string data = Path.Combine(folder, "data");
        string password = Path.Combine(folder, "password");
        File.WriteAllText(password, Password);
        Call("initdb", "-D", data, "-U", "audit", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C", "--no-sync");
        Call("pg_ctl", "-D", data, "-w", "-l", Path.Combine(data, "log"), "-o", $"-h 127.0.0.1 -p {_port} -k {folder} -c max_connections=60", "start");
        return folder;
    }

    private static string? Programs() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

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
        ProcessStartInfo start = Environment.IsPrivilegedProcess ? new("runuser", ["-u", "postgres", "--", path, .. arguments]) : new(path, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = start.RedirectStandardInput = true;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal((program, 0), (program, process.ExitCode));
    }
}
