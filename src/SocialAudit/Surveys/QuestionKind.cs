namespace SocialAudit.Surveys;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>In one's own words, on one line.</summary>
    Text,

    /// <summary>By one of the choices.</summary>
    Single,

    /// <summary>By as many of the choices as apply.</summary>
    Multiple,

    /// <summary>By a number.</summary>
    Number,
}
