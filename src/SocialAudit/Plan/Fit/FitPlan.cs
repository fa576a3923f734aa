namespace SocialAudit.Plan.Fit;

/// <summary>Who owns each task: a person's place, or one of two marks.</summary>
internal sealed record FitPlan(int[] Owner)
{
    public const int NotChosen = -2;
    public const int Nobody = -1;

    public long Worth(FitModel model)
    {
        long worth = 0;
        for (int i = 0; i < Owner.Length; i++)
        {
            worth += Owner[i] == NotChosen ? 0 : model.Worth[i];
        }

        return worth;
    }

    public long Preference(FitModel model)
    {
        long preference = 0;
        for (int i = 0; i < Owner.Length; i++)
        {
            preference += Owner[i] >= 0 ? model.PreferenceOf(i, Owner[i]) : 0;
        }

        return preference;
    }
}
