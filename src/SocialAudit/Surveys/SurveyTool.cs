namespace SocialAudit.Surveys;

/// <summary>What wrote a file of answers, as far as its headings tell.</summary>
public enum SurveyTool
{
    /// <summary>They do not tell: our own form, a spreadsheet, or a tool that is not known.</summary>
    Unknown,

    /// <summary>Google Forms.</summary>
    GoogleForms,

    /// <summary>Microsoft Forms.</summary>
    MicrosoftForms,

    /// <summary>LimeSurvey.</summary>
    LimeSurvey,

    /// <summary>SurveyMonkey.</summary>
    SurveyMonkey,

    /// <summary>Framaforms, or another site with Drupal's Webform.</summary>
    Framaforms,
}
