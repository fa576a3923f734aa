using SocialAudit.Web;

namespace SocialAudit.History;

/// <summary>Finds an organisation in the store again, or adds it; works in the transaction that is open.</summary>
internal sealed class OrganisationFinder(StoreDialect dialect, StoreConnection connection)
{
    /// <summary>The organisation of a snapshot.</summary>
    /// <param name="name">Its name, as written.</param>
    /// <param name="keys">What it is known again by.</param>
    /// <param name="linkTo">The name or the site of the organisation that it is, where somebody says so; null to find it by itself.</param>
    /// <returns>Its number, whether it was added, and the site of another organisation of that name that it was kept apart from.</returns>
    /// <exception cref="StoreException">There is no organisation as the one to link to.</exception>
    public (long Id, bool IsNew, string? Namesake) Find(string name, OrganisationKeys keys, string? linkTo)
    {
        long? bySite = keys.Site is null ? null : OfSite(keys.Site);
        (long? id, string? namesake) = linkTo is not null ? (Link(linkTo, bySite), null) : bySite is not null ? (bySite, null) : OfName(keys);
        (long organisation, bool isNew) = id is { } known ? (known, false) : Add(name, keys);
        if (keys.Site is not null && bySite is null)
        {
            connection.Run("insert into organisation_site (site, organisation_id) values (@site, @id) on conflict (site) do nothing", ("@site", keys.Site), ("@id", organisation));
        }

        return (organisation, isNew, namesake);
    }

    /// <summary>Notes a name that an organisation goes by.</summary>
    public void AddName(long organisation, string name, OrganisationKeys keys) =>
        connection.Run("insert into organisation_name (folded, organisation_id, name) values (@folded, @id, @name) on conflict (folded, organisation_id) do nothing", ("@folded", keys.Name), ("@id", organisation), ("@name", name));

    private long? OfSite(string site) => connection.Number("select organisation_id from organisation_site where site = @site", ("@site", site));

    /// <summary>
    /// The organisation of a name. One of the same name on another host is another organisation until somebody says that it is not: two
    /// histories that are one can be joined later, one that is two can't be told apart.
    /// </summary>
    private (long? Id, string? Namesake) OfName(OrganisationKeys keys)
    {
        ILookup<long, string?> sites = connection.Rows(
            r => (Id: r.GetInt64(0), Site: r.IsDBNull(1) ? null : r.GetString(1)),
            "select n.organisation_id, s.site from organisation_name n left join organisation_site s on s.organisation_id = n.organisation_id where n.folded = @folded order by n.organisation_id",
            ("@folded", keys.Name)).ToLookup(r => r.Id, r => r.Site);
        IGrouping<long, string?>[] fitting = [.. sites.Where(o => keys.Site is null || o.All(site => site is null) || o.Any(site => site is not null && OrganisationKeys.IsSameHost(site, keys.Site)))];

        // Without a site, one of two that share a name could be either.
        bool isSure = keys.Site is not null || fitting.Length == 1;
        IGrouping<long, string?>? found = isSure ? fitting.FirstOrDefault() : fitting.FirstOrDefault(o => o.All(site => site is null));
        return found is not null ? (found.Key, null) : (null, sites.SelectMany(o => o).FirstOrDefault(site => site is not null));
    }

    private (long Id, bool IsNew) Add(string name, OrganisationKeys keys) =>
        connection.Number("insert into organisation (identity, name) values (@identity, @name) on conflict (identity) do nothing returning id", ("@identity", keys.Identity), ("@name", name)) is { } added
            ? (added, true)
            : (connection.Number("select id from organisation where identity = @identity", ("@identity", keys.Identity))!.Value, false);

    private long Link(string linkTo, long? own)
    {
        long target = connection.Number("select organisation_id from organisation_name where folded = @folded order by organisation_id", ("@folded", OrganisationKeys.NameOf(linkTo)))
            ?? (WebAddress.TryParse(linkTo, out Uri site) ? OfSite(OrganisationKeys.SiteOf(site)) : null)
            ?? throw new StoreException(StoreProblem.NoSuchOrganisation, dialect.Display, linkTo);
        if (own is { } other && other != target)
        {
            Join(other, target);
        }

        return target;
    }

    /// <summary>Makes two organisations one, with the history of both.</summary>
    private void Join(long from, long to)
    {
        (string, object?)[] both = [("@from", from), ("@to", to)];
        connection.Run("update snapshot set organisation_id = @to where organisation_id = @from and taken not in (select taken from snapshot where organisation_id = @to)", both);
        connection.Run("delete from snapshot where organisation_id = @from", both[0]);
        connection.Run("update organisation_site set organisation_id = @to where organisation_id = @from", both);
        connection.Run("insert into organisation_name (folded, organisation_id, name) select folded, @to, name from organisation_name where organisation_id = @from on conflict (folded, organisation_id) do nothing", both);
        connection.Run("delete from organisation_name where organisation_id = @from", both[0]);
        connection.Run("delete from organisation where id = @from", both[0]);
        connection.Run("update organisation set latest = (select s.id from snapshot s where s.organisation_id = @to order by s.position desc limit 1) where id = @to", both[1]);
    }
}
