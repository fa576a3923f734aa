using System.Net;
using System.Net.Sockets;

namespace SocialAudit.Web;

/// <summary>Which addresses belong to a private network and are none of a public site's business (RFC 6890 and its updates).</summary>
public static class PrivateNetwork
{
    private static readonly (byte[] Prefix, int Bits)[] _v4 =
    [
        ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8), ([169, 254, 0, 0], 16), ([172, 16, 0, 0], 12),
        ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 88, 99, 0], 24), ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24),
        ([203, 0, 113, 0], 24), ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
    ];

    /// <summary>True for loopback, private, link-local, carrier-grade, documentation, multicast and reserved addresses.</summary>
    public static bool Contains(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return _v4.Any(block => Matches(bytes, block.Prefix, block.Bits));
        }

        // Forms that carry an IPv4 address inside: mapped (::ffff:a.b.c.d), compatible (::a.b.c.d), NAT64 (64:ff9b::/96), 6to4 (2002::/16).
        if (Matches(bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96) || Matches(bytes, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 96)
            || Matches(bytes, [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96))
        {
            return Contains(new IPAddress(bytes.Skip(12).ToArray()));
        }

        if (Matches(bytes, [0x20, 0x02], 16))
        {
            return Contains(new IPAddress(bytes.Skip(2).Take(4).ToArray()));
        }

        // All public IPv6 lies in 2000::/3; of that, Teredo (2001::/32), benchmarks (2001:2::/48), ORCHID (2001:10::/28) and
        // documentation (2001:db8::/32, 3fff::/20) do not count.
        return !Matches(bytes, [0x20], 3) || Matches(bytes, [0x20, 0x01, 0, 0], 32)
            || Matches(bytes, [0x20, 0x01, 0, 0x02, 0, 0], 48) || Matches(bytes, [0x20, 0x01, 0, 0x10], 28)
            || Matches(bytes, [0x20, 0x01, 0x0d, 0xb8], 32) || Matches(bytes, [0x3f, 0xff, 0x00], 20);
    }

    /// <summary>True when the host of an address is itself a private one: a literal in any notation, or a name kept for the machine itself.</summary>
    public static bool ContainsHostOf(Uri address)
    {
        // Uri reads decimal, octal and hexadecimal IPv4 as the system does, so that http://2130706433/ is 127.0.0.1 here too.
        if (IPAddress.TryParse(address.DnsSafeHost.TrimEnd('.'), out IPAddress? literal))
        {
            return Contains(literal);
        }

        string host = address.IdnHost.ToLowerInvariant().TrimEnd('.');
        return host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)
            || host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".internal", StringComparison.Ordinal);
    }

    private static bool Matches(byte[] address, byte[] prefix, int bits)
    {
        for (int i = 0; i < bits; i++)
        {
            int mask = 0x80 >> (i % 8);
            if ((address[i / 8] & mask) != (prefix[i / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
