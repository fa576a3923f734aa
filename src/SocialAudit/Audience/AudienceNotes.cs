namespace SocialAudit.Audience;

/// <summary>What follows from the clientele's figures, and only as far as their uncertainty lets it.</summary>
internal static class AudienceNotes
{
    // Below this, a share may be fifteen points or more beside the truth.
    private const int _fewForShares = 30;

    private const int _mostNamed = 5;

    /// <summary>The sentences, in the profile's language.</summary>
    public static IEnumerable<string> Of(AudienceProfile profile, Language language)
    {
        string Names(IEnumerable<AudienceFigure> figures) => string.Join(", ", figures.Take(_mostNamed).Select(f => f.Name));
        if (profile.Responses < AudienceCounter.Fewest)
        {
            yield return language.Text("AudienceNoteTooFew", profile.Responses, AudienceCounter.Fewest);
            yield break;
        }

        if (profile.Responses < _fewForShares)
        {
            yield return language.Text("AudienceNoteFew", profile.Responses);
        }

        if (profile.ReachedOnline is { Share: not null } reached)
        {
            yield return language.Text("AudienceNoteReached", reached.Words);
        }

        AudienceFigure[] sure = [.. profile.Networks.Where(f => f.Low > 0.5 && f.Id != AudienceResponseReader.None)];
        if (sure.Length > 0)
        {
            yield return language.Text("AudienceNoteMajority", Names(sure));
        }

        // Wanted by surely more people than have it: the ranges do not touch.
        AudienceFigure[] wanted = [.. profile.Prefers.Where(p => p.Id != AudienceResponseReader.None && profile.Hears.Any(h => h.Id == p.Id && h.High < p.Low))];
        if (wanted.Length > 0)
        {
            yield return language.Text("AudienceNoteWanted", Names(wanted));
        }

        if (profile.Ease.FirstOrDefault(f => f.Id == "notOnline") is { Count: > 0 } offline)
        {
            yield return language.Text("AudienceNoteOffline", offline.Words);
        }

        if (profile.OtherNetworks > 0)
        {
            yield return language.Text("AudienceNoteOtherNetworks", profile.OtherNetworks);
        }

        if (profile.Comments > 0)
        {
            yield return language.Text("AudienceNoteComments", profile.Comments);
        }
    }
}
