using System.Text;
using SocialAudit.Reports.Plans;

namespace SocialAudit.Tests.Reports.Plans;

/// <summary>A logo is taken for what it holds, whatever its name says.</summary>
public sealed class PlanPictureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[]> Pictures => new() { { "image/png", SmallPicture.Png }, { "image/jpeg", SmallPicture.Jpeg }, { "image/gif", SmallPicture.Gif } };

    public static TheoryData<string, byte[]> Others => new()
    {
        { "an empty file", [] },
        { "a drawing with a script", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>") },
        { "a page", Encoding.UTF8.GetBytes("<!DOCTYPE html><p>GIF89a") },
        { "a picture's beginning", SmallPicture.Png[..20] },
        { "a picture without a size", SmallPicture.MakePng(0, 0) },
        { "a picture of 100,000 pixels", SmallPicture.MakePng(100_000, 1) },
        { "a JPEG without a frame", [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 65, 66, 0xFF, 0xD9] },
        { "a JPEG that goes on for ever", [0xFF, 0xD8, .. Enumerable.Repeat((byte)0xFF, 1000)] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pictures))]
    public void A_picture_is_known_by_its_bytes_with_its_size(string type, byte[] bytes)
    {
        PlanPicture picture = PlanPicture.Read(_folder.Write("logo.txt", bytes), Language.English);

        Assert.Equal((type, 40, 20), (picture.MediaType, picture.Width, picture.Height));
        Assert.Equal($"data:{type};base64,{Convert.ToBase64String(bytes)}", picture.ToDataAddress());
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Anything_else_is_refused(string what, byte[] bytes)
    {
        PlanFormatException e = Assert.Throws<PlanFormatException>(() => PlanPicture.Read(_folder.Write("logo.png", bytes), Language.English));

        Assert.Equal("LogoNotPicture", e.ErrorId);
        Assert.True(e.Remedy.Contains("PNG", StringComparison.Ordinal), what);
    }

    [Fact]
    public void A_picture_that_is_too_large_is_refused() =>
        Assert.Equal("LogoTooLarge", Assert.Throws<PlanFormatException>(() => PlanPicture.Read(_folder.Write("logo.png", [.. SmallPicture.Png, .. new byte[PlanPicture.LargestFile]]), Language.English)).ErrorId);
}
