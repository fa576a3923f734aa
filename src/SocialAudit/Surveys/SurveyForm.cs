namespace SocialAudit.Surveys;
/// <summary>placeholder until the form lands</summary>
public static class SurveyForm { /// <summary>x</summary>
public static string Render(SurveyDefinition survey, Language language, ModuleFiles files, string? organisationName) => survey.Id + language + files + organisationName; }
