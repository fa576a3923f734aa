using System.Text.Json.Serialization;

namespace SocialAudit.Platforms;

/// <summary>The data file of the ways to get accounts back.</summary>
internal sealed record RecoveryFile
{
    [JsonPropertyName("$comment")]
    public string? Comment { get; init; }

    /// <summary>The texts that several platforms share, by their ids.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Shared { get; init; }

    /// <summary>What to do where the platform has closed.</summary>
    public required Steps Closed { get; init; }

    /// <summary>What to do on a platform, by its id.</summary>
    public required IReadOnlyDictionary<string, Steps> Platforms { get; init; }

    /// <summary>A platform with its steps.</summary>
    public Platform Complete(Platform platform)
    {
        Steps? steps = Platforms.TryGetValue(platform.Id, out Steps? own) ? own : platform.Status == PlatformStatus.Closed ? Closed : null;
        return steps is null || platform.RecoverySteps.Count > 0 ? platform : platform with
        {
            RecoverySteps =
            [
                .. Read(RecoverySituation.LostPassword, steps.LostPassword),
                .. Read(RecoverySituation.HolderLeft, steps.HolderLeft),
                .. Read(RecoverySituation.Impostor, steps.Impostor),
            ],
        };

        IEnumerable<RecoveryStep> Read(RecoverySituation situation, IReadOnlyList<Step> written) => written.Select(step => new RecoveryStep
        {
            Situation = situation,
            Text = new LocalizedText(Language.All.ToDictionary(l => l.Code, l => TextOf(step).In(l).Replace("{name}", platform.Name.In(l)))),
            Address = step.Address ?? (step.Help ? platform.Recovery : null),
        });
    }

    private LocalizedText TextOf(Step step) =>
        step.Text ?? (step.Shared is { } id && Shared.TryGetValue(id, out LocalizedText? text) ? text : throw new InvalidDataException($"recovery.json: a step has no text, and no shared one is called '{step.Shared}'."));

    /// <summary>The steps of a platform.</summary>
    internal sealed record Steps
    {
        public required IReadOnlyList<Step> LostPassword { get; init; }

        public required IReadOnlyList<Step> HolderLeft { get; init; }

        public IReadOnlyList<Step> Impostor { get; init; } = [];
    }

    /// <summary>A step, with <c>{name}</c> where the platform's name goes.</summary>
    internal sealed record Step
    {
        public LocalizedText? Text { get; init; }

        /// <summary>The id of a shared text, where it has none of its own.</summary>
        public string? Shared { get; init; }

        public Uri? Address { get; init; }

        /// <summary>True when it is done on the platform's own help page.</summary>
        public bool Help { get; init; }
    }
}
