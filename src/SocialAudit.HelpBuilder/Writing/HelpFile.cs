namespace SocialAudit.HelpBuilder.Writing;

/// <summary>A finished help file, not yet on the disk.</summary>
/// <param name="Path">Where it goes.</param>
/// <param name="Text">What it holds.</param>
internal sealed record HelpFile(string Path, string Text)
{
    /// <summary>Writes the file beside its place, then moves it there: whoever reads meanwhile sees the old one or the new one, whole.</summary>
    public void Write()
    {
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        Directory.CreateDirectory(folder);
        string beside = System.IO.Path.Combine(folder, "." + System.IO.Path.GetRandomFileName());
        try
        {
            File.WriteAllText(beside, Text);
            File.Move(beside, Path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
