using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;

namespace SampleTown;

/// <summary>The towns that run, by the runspace that started them: a runspace takes down its own, and nobody else's.</summary>
internal static class RunningTowns
{
    private static readonly ConcurrentDictionary<TownServer, Guid> _owners = new();

    public static void Add(TownServer server)
    {
        Runspace runspace = Runspace.DefaultRunspace;
        Guid owner = runspace.InstanceId;
        _owners[server] = owner;
        runspace.StateChanged += (_, change) =>
        {
            if (change.RunspaceStateInfo.State is RunspaceState.Closed or RunspaceState.Broken)
            {
                StopAllOf(owner);
            }
        };
    }

    public static void Stop(TownServer server)
    {
        _owners.TryRemove(server, out _);
        server.Dispose();
    }

    public static void StopAllOf(Guid runspace)
    {
        foreach (KeyValuePair<TownServer, Guid> running in _owners.Where(running => running.Value == runspace))
        {
            Stop(running.Key);
        }
    }
}
