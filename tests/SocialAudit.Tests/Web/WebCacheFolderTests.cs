using System.Globalization;
using SocialAudit.Web;

namespace SocialAudit.Tests.Web;

/// <summary>The folder of pages that are kept: whatever is in it, and whoever shares it, no audit goes wrong.</summary>
public sealed class WebCacheFolderTests : IDisposable
{
    private readonly CachedSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_page_that_is_larger_than_what_is_read_now_is_not_used()
    {
        await _site.AuditAsync(_ => CachedSite.Page(new string('x', 3000), "\"1\""));

        WebAnswer answer = await _site.AuditAsync(_ => CachedSite.Page("small", "\"2\""), settings: new AuditSettings { MaximumBytes = 2000 });

        Assert.False(_site.LastRequest.Headers.ContainsKey("If-None-Match"));
        Assert.Equal("small"u8.ToArray(), answer.Body);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("foreign")]
    [InlineData("cut")]
    [InlineData("cut early")]
    [InlineData("changed")]
    [InlineData("endless line")]
    [InlineData("no object")]
    [InlineData("another version")]
    public async Task A_file_that_is_damaged_or_foreign_is_not_used_and_made_good(string damage)
    {
        await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""));
        byte[] whole = await File.ReadAllBytesAsync(_site.Kept.Single(), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_site.Kept.Single(), Damaged(whole, damage), TestContext.Current.CancellationToken);

        WebAnswer answer = await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""));

        Assert.False(_site.LastRequest.Headers.ContainsKey("If-None-Match"));
        Assert.Equal("hello"u8.ToArray(), answer.Body);
        Assert.Equal(whole, await File.ReadAllBytesAsync(_site.Kept.Single(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_under_the_name_of_another_page_is_not_used()
    {
        await _site.AuditAsync(request => CachedSite.Page(request.Path, "\"1\""), "/1");
        string kept = _site.Kept.Single();
        await _site.AuditAsync(request => CachedSite.Page(request.Path, "\"1\""), "/2");
        File.Copy(kept, _site.Kept.Single(f => f != kept), overwrite: true);

        Assert.Equal("Http304", (await _site.AuditAsync(CachedSite.Unchanged, "/2")).Reason);
        Assert.False(_site.LastRequest.Headers.ContainsKey("If-None-Match"));
    }

    [Fact]
    public async Task The_folder_stays_within_its_size_the_oldest_go_first_and_what_is_not_ours_stays()
    {
        string other = Path.Combine(_site.Folder, "notes.page");
        await File.WriteAllTextAsync(other, "not ours", TestContext.Current.CancellationToken);
        List<string> order = [other];
        for (int i = 0; i < 12; i++)
        {
            await _site.AuditAsync(request => CachedSite.Page(request.Path, "\"1\""), "/" + i);
            string file = _site.Kept.Except(order).Single();
            File.SetLastWriteTimeUtc(file, new DateTime(2026, 1, 1, 0, i, 0, DateTimeKind.Utc));
            order.Add(file);
        }

        // Room for four pages of the smallest size that a file takes: the one that is kept now, and the three before it.
        await _site.AuditAsync(request => CachedSite.Page(request.Path, "\"1\""), "/new", new AuditSettings { MaximumCacheBytes = 4 * 4096 });

        Assert.Equal([.. order[^3..].Append(other).Order()], _site.Kept.Intersect(order).Order());
        Assert.Equal(5, _site.Kept.Length);
    }

    [Fact]
    public async Task A_page_that_is_still_asked_for_is_not_the_next_to_go()
    {
        await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""));
        DateTime old = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_site.Kept.Single(), old);

        await _site.AuditAsync(CachedSite.Unchanged);

        Assert.True(File.GetLastWriteTimeUtc(_site.Kept.Single()) > old);
    }

    [Fact]
    public async Task Audits_that_share_a_folder_get_every_page_whole()
    {
        int asked = 0;
        _site.Respond = request =>
        {
            // The same few pages, whose versions change all the time.
            string version = (Interlocked.Increment(ref asked) / 5 % 3).ToString(CultureInfo.InvariantCulture);
            return request.Headers.TryGetValue("If-None-Match", out string? known) && known == $"\"{version}\""
                ? CachedSite.Unchanged(request) : CachedSite.Page(new string(version[0], 5000), $"\"{version}\"");
        };
        using WebService one = _site.Audit();
        using WebService other = _site.Audit();

        await Guard.ReturnsAsync(Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            for (int i = 0; i < 60; i++)
            {
                WebAnswer answer = await (worker % 2 == 0 ? one : other).GetAsync(new Uri($"https://centre.example/{i % 4}"), TestContext.Current.CancellationToken);
                Assert.Equal(200, answer.Status);
                Assert.Equal(5000, answer.Body.Length);
                Assert.Single(answer.Body.Distinct());
            }
        }, TestContext.Current.CancellationToken))));

        Assert.Equal(4, _site.Kept.Length);
    }

    [Fact]
    public async Task Without_a_folder_that_can_be_written_the_audit_goes_on()
    {
        string file = Path.Combine(_site.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        WebAnswer answer = await _site.AuditAsync(_ => CachedSite.Page("hello", "\"1\""), settings: new AuditSettings { CacheFolder = Path.Combine(file, "below") });

        Assert.Equal("hello"u8.ToArray(), answer.Body);
    }

    private static byte[] Damaged(byte[] file, string damage) => damage switch
    {
        "empty" => [],
        "foreign" => "something else\n{}\n"u8.ToArray(),
        "cut" => file[..^12],
        "cut early" => file[..30],
        "changed" => [.. file[..^12], (byte)~file[^12], .. file[^11..]],
        "endless line" => [.. file[..20], .. Enumerable.Repeat((byte)' ', 200_000), (byte)'\n'],
        "no object" => [.. file[..19], .. "null\n"u8],
        _ => [.. "SocialAudit page 9\n"u8, .. file[19..]],
    };
}
