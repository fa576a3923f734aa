using SocialAudit.Plan.Calendar;
using SocialAudit.Platforms;

namespace SocialAudit.Plan;

/// <summary>What plans are made with: the platforms, the objectives, the rules' texts and how to go about each kind of action.</summary>
public sealed class PlanKnowledge
{
    private readonly IReadOnlyList<ActionGuide> _guides;

    private PlanKnowledge(PlatformCatalogue platforms, ObjectiveCatalogue objectives, IReadOnlyList<PlanRule> rules, IReadOnlyList<ActionGuide> guides, HolidayCatalogue holidays)
    {
        Platforms = platforms;
        Objectives = objectives;
        Rules = rules;
        _guides = guides;
        Holidays = holidays;
    }

    /// <summary>The platforms.</summary>
    public PlatformCatalogue Platforms { get; }

    /// <summary>The objectives and indicators.</summary>
    public ObjectiveCatalogue Objectives { get; }

    /// <summary>The rules, in the order of the article's parts.</summary>
    public IReadOnlyList<PlanRule> Rules { get; }

    /// <summary>Québec's holidays.</summary>
    public HolidayCatalogue Holidays { get; }

    /// <summary>Reads what ships with the module.</summary>
    /// <param name="files">The module's files.</param>
    /// <param name="platforms">The platforms; those of the module unless told.</param>
    /// <exception cref="InvalidDataException">A file is missing or broken.</exception>
    public static PlanKnowledge Read(ModuleFiles files, PlatformCatalogue? platforms = null) => new(
        platforms ?? PlatformCatalogue.Read(files), ObjectiveCatalogue.Read(files), files.ReadData<RuleFile>("rules.json").Rules, files.ReadData<ActionFile>("actions.json").Actions, HolidayCatalogue.Read(files));

    /// <summary>How to go about an action; null where nothing is known of its kind.</summary>
    internal ActionGuide? GuideOf(string actionId) => _guides.FirstOrDefault(g => g.Fits(actionId));

    private sealed record RuleFile
    {
        public required IReadOnlyList<PlanRule> Rules { get; init; }
    }

    private sealed record ActionFile
    {
        public required IReadOnlyList<ActionGuide> Actions { get; init; }
    }
}
