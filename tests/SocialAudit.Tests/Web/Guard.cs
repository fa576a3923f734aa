namespace SocialAudit.Tests.Web;

/// <summary>Ends a test whose call does not return: nothing is measured, only that it ends at all.</summary>
internal static class Guard
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits for a call; a call that does not return fails the test.</summary>
    /// <exception cref="TimeoutException">It did not return.</exception>
    public static Task<T> ReturnsAsync<T>(Task<T> call) => call.WaitAsync(_patience, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="ReturnsAsync{T}(Task{T})"/>
    public static Task ReturnsAsync(Task call) => call.WaitAsync(_patience, TestContext.Current.CancellationToken);
}
