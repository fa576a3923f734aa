using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using SocialAudit.Reports.Plans;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace SocialAudit.Reports;

/// <summary>Puts a picture into a Word document, as large as a logo is.</summary>
internal static class WordPicture
{
    // English metric units, 914,400 an inch: a pixel of a screen is 9,525 of them; a logo is at most 2 inches by 0.9.
    private const long _pixel = 9_525;
    private const long _widest = 1_828_800;
    private const long _highest = 822_960;

    /// <summary>A paragraph with the picture.</summary>
    /// <param name="main">The document's main part, which takes the file.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="words">What it shows, for those who don't see it.</param>
    public static Word.Paragraph Make(MainDocumentPart main, PlanPicture picture, string words)
    {
        ImagePart part = main.AddImagePart(picture.MediaType switch { "image/png" => ImagePartType.Png, "image/gif" => ImagePartType.Gif, _ => ImagePartType.Jpeg });
        using (MemoryStream bytes = new((byte[])picture.Bytes))
        {
            part.FeedData(bytes);
        }

        double scale = Math.Min(1, Math.Min(_widest / (double)(picture.Width * _pixel), _highest / (double)(picture.Height * _pixel)));
        long width = Math.Max(1, (long)(picture.Width * _pixel * scale));
        long height = Math.Max(1, (long)(picture.Height * _pixel * scale));
        Pictures.Picture drawn = new(
            new Pictures.NonVisualPictureProperties(new Pictures.NonVisualDrawingProperties { Id = 1, Name = "Logo" }, new Pictures.NonVisualPictureDrawingProperties()),
            new Pictures.BlipFill(new Blip { Embed = main.GetIdOfPart(part) }, new Stretch(new FillRectangle())),
            new Pictures.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }), new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
        Inline inline = new(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = 1, Name = "Logo", Description = words },
            new Graphic(new GraphicData(drawn) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
        return new Word.Paragraph(new Word.Run(new Word.Drawing(inline)));
    }
}
