using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SocialAudit.Platforms;

namespace SocialAudit.Presence.Profiles;

/// <summary>Remembers which addresses lead to which profiles while a site is read: the same stand on all of its pages.</summary>
internal sealed class KnownLinks(PlatformCatalogue platforms)
{
    // A site that names more than this names others: they are looked at each time.
    private const int _most = 1000;

    private readonly ConcurrentDictionary<string, ProfileAddress?> _profiles = new(StringComparer.Ordinal);

    public bool TryRecognise(Uri address, [NotNullWhen(true)] out ProfileAddress? profile)
    {
        if (_profiles.TryGetValue(address.OriginalString, out profile))
        {
            return profile is not null;
        }

        bool found = platforms.TryRecognise(address, out profile);
        if (_profiles.Count < _most)
        {
            _profiles[address.OriginalString] = profile;
        }

        return found;
    }
}
