namespace SocialAudit.Presence.Candidates;

/// <summary>How likely an account is an organisation's, and why.</summary>
internal sealed class AccountJudge(Organisation organisation, Language language)
{
    private const double _exists = 0.2;
    private const double _link = 0.5;
    private const double _nameInHead = 0.25;
    private const double _nameInText = 0.15;
    private const double _city = 0.1;
    private const double _initials = 0.05;
    private const double _like = 0.1;
    private const double _generic = -0.1;

    // What nothing on its page ties is at most a guess.
    private const double _mostUntied = 0.3;

    // How much a handle must resemble the organisation for a link to its site to settle it: a partner links there too.
    private const double _likeEnough = 0.5;

    // So few letters are taken everywhere, by anybody.
    private const int _fewLetters = 4;

    private readonly string[] _namePieces = [.. TextFolding.Words(organisation.Name)];

    /// <summary>An account that exists, with what its page shows.</summary>
    public AccountCandidate Judge(AccountCandidate account, AccountSigns signs)
    {
        List<string> why = [language.Text("CandidateExists", account.PlatformName, account.Handle)];
        double likeness = NameMatch.HandleLikeness(account.Handle, organisation);
        bool isGeneric = IsGeneric(account.Handle);
        bool isNamed = signs.NameInHead || signs.NameInText;
        double score = _exists;
        Add(signs.SiteLink is not null, _link, "CandidateLink", signs.SiteLink);
        Add(signs.NameInHead, _nameInHead, "CandidateNameInHead", organisation.Name);
        Add(!signs.NameInHead && signs.NameInText, _nameInText, "CandidateNameInText", organisation.Name);
        Add(!isNamed && signs.Initials, _initials, "CandidateInitialsOnly", organisation.Initials);
        Add(signs.City, _city, "CandidateCity", organisation.City);
        Add(likeness >= 0.9 && !isGeneric, _like, "CandidateHandleLike", account.Handle);
        Add(isGeneric, _generic, "CandidateGeneric", account.Handle);
        bool isTied = signs.SiteLink is not null && (isNamed || likeness >= _likeEnough);
        if (!isTied)
        {
            why.Add(language.Text(signs.SiteLink is null ? "CandidateNotTied" : "CandidateLinkOnly"));
        }

        return account with
        {
            Exists = true,
            Verdict = isTied ? Verdict.Confirmed : Verdict.Unknown,
            Reason = isTied ? null : "NotTied",
            Score = Math.Round(Math.Max(0.05, Math.Min(signs.SiteLink is null && !isNamed ? _mostUntied : 1, score)), 2),
            Why = why,
        };

        void Add(bool holds, double weight, string key, string? about)
        {
            if (holds)
            {
                score += weight;
                why.Add(language.Text(key, about));
            }
        }
    }

    /// <summary>Why it could not be told, for whoever opens the address next.</summary>
    public string WhyUnknown(AccountCandidate account, string reason) => reason switch
    {
        "CannotTellApart" => language.Text("CandidateSaysYesToAll", account.PlatformName),
        "HandleNotAllowed" or "HandleRuleTooSlow" => language.Text("CandidateNotAsked", account.PlatformName, account.Handle),
        "LoginRequired" => language.Text("CandidateLogin", account.PlatformName),
        "Challenge" => language.Text("CandidateChallenge", account.PlatformName),
        "Contradiction" => language.Text("CandidateContradiction", account.PlatformName),
        "Timeout" => language.Text("CandidateTimeout", account.PlatformName),
        "Http401" or "Http403" or "Http429" or "Http999" or "Refused" => language.Text("CandidateRefused", account.PlatformName, reason),
        _ => language.Text("CandidateUnknown", account.PlatformName, reason),
    };

    /// <summary>True for a handle that many could have: a few letters, or only words that half of all organisations carry.</summary>
    private bool IsGeneric(string handle)
    {
        string plain = TextFolding.Fold(handle).Replace(" ", "");
        return plain.Length <= _fewLetters || (_namePieces.Length > 1 && _namePieces.Contains(plain));
    }
}
