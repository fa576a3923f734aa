namespace SocialAudit.History;

/// <summary>What became of something between two audits.</summary>
public enum ChangeKind
{
    /// <summary>It was not there, and is now.</summary>
    Appeared,

    /// <summary>It was there; who asked now was told that it is not.</summary>
    Vanished,

    /// <summary>It is another than it was, neither better nor worse.</summary>
    Changed,

    /// <summary>It is better than it was.</summary>
    Better,

    /// <summary>It is worse than it was.</summary>
    Worse,

    /// <summary>It was known, and could not be told this time. That is no change of the thing itself.</summary>
    NoLongerKnown,

    /// <summary>It could not be told before, and is known now. That is no change of the thing itself.</summary>
    KnownNow,
}
