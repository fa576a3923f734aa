using System.Diagnostics.CodeAnalysis;

namespace SocialAudit.Platforms;

/// <summary>What is known of hosts, each with all its subdomains; the nearest entry counts.</summary>
internal sealed class HostTable<T>
{
    private readonly Dictionary<string, T> _byHost = new(StringComparer.OrdinalIgnoreCase);

    public void Set(string host, T value) => _byHost[host] = value;

    /// <summary>The entry of exactly this host; a new one where there is none.</summary>
    public T GetOrAdd(string host, Func<T> make)
    {
        if (!_byHost.TryGetValue(host, out T? value))
        {
            _byHost[host] = value = make();
        }

        return value;
    }

    public bool TryFind(string host, [MaybeNullWhen(false)] out T value)
    {
        for (string rest = host.TrimEnd('.'); ;)
        {
            if (_byHost.TryGetValue(rest, out value))
            {
                return true;
            }

            int dot = rest.IndexOf('.');
            if (dot < 0)
            {
                return false;
            }

            rest = rest.Substring(dot + 1);
        }
    }
}
