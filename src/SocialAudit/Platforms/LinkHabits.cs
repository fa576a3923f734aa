using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using SocialAudit.Web;

namespace SocialAudit.Platforms;

/// <summary>How pages write the addresses of profiles: behind redirects, in frames, as links to apps, in widgets and meta elements.</summary>
internal sealed class LinkHabits
{
    private readonly HostTable<List<Rule>> _redirects = new();
    private readonly HostTable<List<Rule>> _embeds = new();
    private readonly Rule[] _apps;
    private readonly Dictionary<string, MetaRule> _metas;
    private readonly HashSet<string> _placeholders;
    private readonly IReadOnlyList<KnownOwner> _owners;

    /// <exception cref="InvalidDataException">A regular expression is broken; the message names it.</exception>
    public LinkHabits(LinkFile file)
    {
        Fill(_redirects, file.Redirects);
        Fill(_embeds, file.Embeds);
        _apps = [.. file.Apps.Select(r => new Rule(r))];
        Widgets = file.Widgets;
        _metas = file.Metas.ToDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
        _placeholders = [.. file.Placeholders];
        _owners = file.Owners;
    }

    public IReadOnlyList<WidgetRule> Widgets { get; }

    public MetaRule? Meta(string name) => _metas.TryGetValue(name, out MetaRule? rule) ? rule : null;

    /// <summary>True when a handle is a theme's example, which nobody replaced: «yourpage».</summary>
    public bool IsPlaceholder(ProfileAddress profile) => _placeholders.Contains(Plain(profile));

    /// <summary>Who is known to hold an account of that name; null when nobody is.</summary>
    public KnownOwner? OwnerOf(ProfileAddress profile)
    {
        string handle = Plain(profile);
        return _owners.FirstOrDefault(o => o.Has(handle));
    }

    /// <summary>True when addresses of a host may lead on to another.</summary>
    public bool IsRedirect(string host) => _redirects.TryFind(host, out _);

    /// <summary>Where an address leads on to; false for an address that stands for itself.</summary>
    public bool TryFollow(Uri address, [NotNullWhen(true)] out Uri? target) => TryFollow(_redirects, address, out target, out _);

    /// <summary>The profile's address that a frame or a script shows.</summary>
    public bool TryFollowEmbed(Uri address, [NotNullWhen(true)] out Uri? target, out bool isFederated)
    {
        bool found = TryFollow(_embeds, address, out target, out Rule? rule);
        isFederated = rule?.Data.Federated == true;
        return found;
    }

    /// <summary>The profile's address that a link to an app stands for.</summary>
    public bool TryFollowApp(string written, [NotNullWhen(true)] out Uri? target)
    {
        target = null;
        return written.Length <= WebAddress.MaximumLength && First(_apps, written, out target, out _);
    }

    private static bool TryFollow(HostTable<List<Rule>> rules, Uri address, [NotNullWhen(true)] out Uri? target, out Rule? by)
    {
        target = null;
        by = null;
        return address.OriginalString.Length <= WebAddress.MaximumLength && rules.TryFind(address.IdnHost, out List<Rule>? ofHost)
            && First(ofHost, address.PathAndQuery + address.Fragment, out target, out by);
    }

    private static bool First(IReadOnlyList<Rule> rules, string text, [NotNullWhen(true)] out Uri? target, out Rule? by)
    {
        foreach (Rule rule in rules)
        {
            if (rule.TryFollow(text, out target))
            {
                by = rule;
                return true;
            }
        }

        target = null;
        by = null;
        return false;
    }

    private static void Fill(HostTable<List<Rule>> table, IReadOnlyList<LinkRule> rules)
    {
        foreach (LinkRule rule in rules)
        {
            Rule made = new(rule);
            foreach (string host in rule.Hosts)
            {
                table.GetOrAdd(host, () => []).Add(made);
            }
        }
    }

    private static string Plain(ProfileAddress profile) => TextFolding.Fold(profile.Handle.Split('/').Last()).Replace(" ", "");

    private sealed class Rule(LinkRule rule)
    {
        // A hostile address must not keep a regular expression busy.
        private static readonly TimeSpan _timeout = TimeSpan.FromMilliseconds(250);

        private readonly Lazy<Regex> _match = new(() => Compile(rule.Match));

        public LinkRule Data => rule;

        public bool TryFollow(string text, [NotNullWhen(true)] out Uri? target)
        {
            target = null;
            try
            {
                Match match = _match.Value.Match(text);
                if (!match.Success)
                {
                    return false;
                }

                string written = rule.Address is null ? Uri.UnescapeDataString(match.Groups["url"].Value).Trim() : rule.Address.Replace("{name}", match.Groups["name"].Value);
                return Uri.TryCreate(written.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + written.TrimStart('/') : written, UriKind.Absolute, out target)
                    && WebAddress.IsWeb(target) && WebAddress.HasHost(target);
            }
            catch (RegexMatchTimeoutException)
            {
                return false;
            }
        }

        private static Regex Compile(string pattern)
        {
            try
            {
                return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, _timeout);
            }
            catch (ArgumentException e)
            {
                throw new InvalidDataException($"links.json: the regular expression '{pattern}' is broken: {e.Message}", e);
            }
        }
    }
}
