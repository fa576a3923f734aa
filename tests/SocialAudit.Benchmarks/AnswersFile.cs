using System.Globalization;
using System.Text;

namespace SocialAudit.Benchmarks;

/// <summary>A file of answers as an online form in French saves them: a time, names, choices, texts with quotation marks and line breaks. It goes when this goes.</summary>
internal sealed class AnswersFile : IDisposable
{
    private const string _header = "Horodateur;Nom;Rôle;Responsabilités;Archétype;En mes mots;À l’aise avec;Tenir un profil;Formation;Heures par semaine\r\n";
    private static readonly string[] _archetypes = ["Natif du numérique", "Technologue averti | Natif du numérique", "Utilisateur réticent", "Débutant du numérique", ""];
    private static readonly string[] _ease = ["Les médias sociaux | La photo et la vidéo", "Le courriel et le téléphone", "Le site web ou le blogue | Les médias sociaux", ""];
    private static readonly string[] _readiness = ["Oui", "Non", "Peut-être", ""];

    private AnswersFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Writes a file of so many answers; the same each time.</summary>
    public static AnswersFile Write(int answers)
    {
        string path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"answers-{Guid.NewGuid():N}.csv");
        Random random = new(7);
        string One(string[] texts) => texts[random.Next(texts.Length)];
        using StreamWriter text = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        text.Write(_header);
        for (int i = 0; i < answers; i++)
        {
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"2026-{random.Next(1, 13):00}-{random.Next(1, 29):00} {random.Next(24):00}:{random.Next(60):00}:12;Personne {i};Bénévole;Les communications;{One(_archetypes)};\"Je dis \"\"oui\"\" à tout;\r\net {random.Next(1000)} fois merci\";{One(_ease)};{One(_readiness)};{One(_readiness)};{random.Next(8)},5\r\n"));
        }

        return new AnswersFile(path);
    }

    public void Dispose() => File.Delete(Path);
}
