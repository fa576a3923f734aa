using System.Management.Automation;
using SocialAudit.Accounts;
using SocialAudit.Platforms;
using SocialAudit.Presence;
using SocialAudit.Web;

namespace SocialAudit.Commands.Accounts;

/// <summary>Joins what was found and what was told into an inventory of accounts, with the state of each and what to do.</summary>
[Cmdlet(VerbsData.Compare, "AccountInventory")]
[OutputType(typeof(AccountInventoryEntry))]
public sealed class CompareAccountInventoryCommand : AuditCmdlet
{
    private readonly List<WebPresence> _presences = [];

    /// <summary>What audits found.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [Rehydrate(typeof(WebPresence))]
    public WebPresence? Presence { get; set; }

    /// <summary>What people told of accounts.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Rehydrate(typeof(AccountResponse))]
    public AccountResponse[] Response { get; set; } = [];

    /// <summary>The candidates that a search for accounts found.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Rehydrate(typeof(AccountCandidate))]
    public AccountCandidate[] Candidate { get; set; } = [];

    /// <summary>An earlier inventory: what it knew is not forgotten.</summary>
    [Parameter]
    [AllowEmptyCollection]
    [Rehydrate(typeof(AccountInventoryEntry))]
    public AccountInventoryEntry[] Previous { get; set; } = [];

    /// <summary>The names of everybody who is still there.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[] Staff { get; set; } = [];

    /// <summary>After how many days without anything new an account is dormant.</summary>
    [Parameter]
    [ValidateRange(1, 36500)]
    public int DormantDays { get; set; } = 180;

    /// <summary>The language of the inventory; that of the audit unless told.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The session whose day is taken for today.</summary>
    [Parameter]
    public AuditSession? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Presence is not null)
        {
            _presences.Add(Presence);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Try(() =>
    {
        Language language = ResolveLanguage(string.IsNullOrWhiteSpace(Language) ? _presences.FirstOrDefault()?.Language : Language, Session);
        if (_presences.Count + Response.Length + Candidate.Length + Previous.Length == 0)
        {
            throw new AuditFailureException("NothingToCompare", ErrorCategory.ObjectNotFound, nameof(Presence), language.Text("ErrorNothingToCompare"), language.Text("RemedyNothingToCompare"));
        }

        AccountInventory inventory = new(Session?.Platforms ?? PlatformCatalogue.Read(Files), AccountWords.Read(Files));
        InventoryRequest request = new()
        {
            Responses = Response,
            Staff = [.. Staff.Where(s => !string.IsNullOrWhiteSpace(s))],
            DormantDays = DormantDays,
            Now = Session?.Now ?? TimeProvider.System.GetLocalNow(),
            Language = language,
        };
        IGrouping<string, WebPresence>[] organisations = [.. _presences.GroupBy(p => $"{TextFolding.Fold(p.Name)} {p.Organisation.Website?.Host}")];
        if (organisations.Length < 2)
        {
            Write(inventory.Make(request with { Presences = _presences, Candidates = Candidate, Previous = Previous }).Entries);
            return;
        }

        // Answers do not say of which organisation they are: what matches nothing found comes last, and once.
        HashSet<AccountResponse> left = [.. Response];
        foreach (WebPresence[] audits in organisations.Select(g => g.ToArray()))
        {
            (IReadOnlyList<AccountInventoryEntry> entries, IReadOnlyList<AccountResponse> unmatched) = inventory.Make(
                request with
                {
                    Presences = audits,
                    Candidates = [.. Candidate.Where(c => TextFolding.Fold(c.Organisation) == TextFolding.Fold(audits[0].Name))],
                    Previous = [.. Previous.Where(p => p.Organisation == audits[0].Name)],
                    OnlyMatching = true,
                });
            left.IntersectWith(unmatched);
            Write(entries);
        }

        string[] known = [.. organisations.Select(g => g.First().Name)];
        Write(inventory.Make(request with { Responses = [.. Response.Where(left.Contains)], Previous = [.. Previous.Where(p => !known.Contains(p.Organisation))] }).Entries);
    });

    private void Write(IReadOnlyList<AccountInventoryEntry> entries) => WriteObject(entries, enumerateCollection: true);
}
