using SocialAudit.Accounts;
using SocialAudit.Platforms;
using SocialAudit.Presence;

namespace SocialAudit.Tests.Accounts;

/// <summary>Makes inventories of what a test says was found and told.</summary>
internal static class TakeStock
{
    private static readonly AccountWords _words = AccountWords.Read(new ModuleFiles(Repository.PathOf("module")));

    public static DateTimeOffset Now { get; } = new(2026, 11, 2, 12, 0, 0, TimeSpan.FromHours(-5));

    public const string Header = "Nom;Lien avec l’équipe;Réseau;Adresse du compte;Nom du compte;Créé par;Pouvez-vous y entrer;Qui peut y entrer;Adresse de récupération;Dernière utilisation\n";

    /// <summary>An audit of a centre whose site names these profiles.</summary>
    public static WebPresence Found(params SocialProfile[] profiles) => new()
    {
        Organisation = new Organisation { Name = "Centre X", Website = new Uri("https://www.centre-x.example/") },
        Date = Now,
        Language = "fr",
        Website = new Uri("https://www.centre-x.example/"),
        Contact = new ContactDetails { Email = ["info@centre-x.example", "centre.x@gmail.com"] },
        Profiles = profiles,
    };

    /// <summary>A profile as an audit finds it.</summary>
    public static SocialProfile Profile(string address, Verdict verdict, string? reason = null, DateTimeOffset? newest = null, ProfileAttribution attribution = ProfileAttribution.Own)
    {
        Assert.True(ReadAnswers.Catalogue.TryRecognise(new Uri(address), out ProfileAddress? profile), address);
        return new SocialProfile
        {
            Platform = profile.Platform,
            PlatformName = ReadAnswers.Catalogue.Find(profile.Platform)!.Name.In(Language.French),
            Handle = profile.Handle,
            Address = profile.Address,
            Kind = profile.Kind,
            Attribution = attribution,
            Confidence = 1,
            Why = "Dans le pied de page.",
            Verdict = verdict,
            Reason = reason,
            NewestPost = newest,
            Evidence = [new Evidence { Address = "https://www.centre-x.example/", Status = 200, Time = Now, Detail = address }],
        };
    }

    /// <summary>The inventory of what was found and told, in French unless the change says otherwise.</summary>
    public static IReadOnlyList<AccountInventoryEntry> Of(WebPresence? found, string rows, Func<InventoryRequest, InventoryRequest>? change = null)
    {
        using ReadAnswers read = new();
        if (rows.Length > 0)
        {
            read.Read(Header + rows);
        }

        Assert.Empty(read.Rejected);
        InventoryRequest request = new() { Presences = found is null ? [] : [found], Responses = read.Accepted, Now = Now, Language = Language.French };
        return new AccountInventory(ReadAnswers.Catalogue, _words).Make(change?.Invoke(request) ?? request).Entries;
    }
}
