using SocialAudit.Presence;
using SocialAudit.Presence.Declared;

namespace SocialAudit.Commands.Presence;

/// <summary>
/// Shares the answers of people out to the organisations that they speak of. An answer that names none is the organisation's whose row brings
/// it, or the only one's; of a list of organisations it is nobody's, for a guess would put one centre's pages on another's account.
/// </summary>
/// <param name="common">The answers given for all organisations; empty where each row brings its own.</param>
/// <param name="isList">True when organisations come from a pipeline.</param>
internal sealed class ResponseShare(IReadOnlyList<WebPresenceResponse> common, bool isList)
{
    private readonly HashSet<WebPresenceResponse> _left = [.. common.Where(r => r.Organisation is not null)];

    /// <summary>How many of the answers for all name no organisation, and so are nobody's.</summary>
    public int Unnamed { get; } = isList ? common.Count(r => r.Organisation is null) : 0;

    /// <summary>The organisations that answers name and none of those audited is called.</summary>
    public IReadOnlyList<string> Strangers => [.. _left.Select(r => r.Organisation!).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The answers that speak of an organisation.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="row">The answers that its own row brings.</param>
    public IReadOnlyList<WebPresenceResponse> Of(Organisation organisation, IReadOnlyList<WebPresenceResponse> row)
    {
        WebPresenceResponse[] named = [.. common.Where(r => r.Organisation is null ? !isList : IsNamed(r.Organisation, organisation))];
        _left.ExceptWith(named);
        return [.. named, .. row.Where(r => r.Organisation is null || IsNamed(r.Organisation, organisation))];
    }

    private static bool IsNamed(string name, Organisation organisation) => organisation.IsCalled(name);
}
