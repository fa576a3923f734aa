using System.Text;
using System.Text.RegularExpressions;

namespace SocialAudit.Tests.Presence.Search;

/// <summary>
/// Pages of results, built as the four engines build theirs, about an invented centre. Each <c>~</c> in a class is another word in every
/// copy: the engines change theirs all the time. All hold the same three results, among what is none.
/// </summary>
internal static partial class EnginePages
{
    public const string Query = "centre communautaire du vieux-moulin";

    /// <summary>Where the three results lead, in their order.</summary>
    public static string[] Results { get; } = ["https://www.centre-vieux-moulin.example/", "https://www.repertoire.example/organismes/vieux-moulin", "http://vieux-moulin.example.fr/"];

    /// <summary>A page of an engine, with class names of its own for each seed.</summary>
    public static string Of(string engine, int seed = 1)
    {
        Random random = new(seed);
        string page = engine switch { "Google" => _google, "Google without scripts" => _googlePlain, "Bing" => Bing(), "DuckDuckGo" => _duckDuckGo, "Ecosia" => _ecosia, _ => throw new ArgumentException(engine) };
        return Mark().Replace(page, _ => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))));
    }

    /// <summary>A page as Chrome keeps it in one file.</summary>
    public static string AsSingleFile(string page, string address)
    {
        StringBuilder body = new();
        foreach (byte b in Encoding.UTF8.GetBytes(page))
        {
            body.Append(b is >= 33 and <= 126 and not (byte)'=' or (byte)' ' ? ((char)b).ToString() : $"={b:X2}");
            if (body.Length - body.ToString().LastIndexOf("=\r\n", StringComparison.Ordinal) > 72)
            {
                body.Append("=\r\n");
            }
        }

        return $"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Boundary--1----\"\r\n\r\n"
            + $"------Boundary--1----\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {address}\r\n\r\n{body}\r\n"
            + "------Boundary--1----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nh3 {}\r\n------Boundary--1------\r\n";
    }

    [GeneratedRegex("~")]
    private static partial Regex Mark();

    private const string _google = """
        <!DOCTYPE html><!-- saved from url=(0086)https://www.google.com/search?q=centre+communautaire+du+vieux-moulin&hl=fr -->
        <html lang="fr-CA"><head><meta charset="utf-8"><title>centre communautaire du vieux-moulin - Recherche Google</title></head><body>
        <div role="navigation" class="~"><h3><a href="https://business.example/">Tous</a></h3><a href="https://www.google.com/search?q=x&udm=2">Images</a></div>
        <form action="https://www.google.com/search" role="search"><textarea name="q" class="~">centre communautaire du vieux-moulin</textarea></form>
        <div id="tads" class="~"><div data-text-ad="1"><span>Commandité</span><a class="~" href="https://www.annonceur.example/" data-pcu="https://www.annonceur.example/"><div role="heading" aria-level="3">Un annonceur</div></a></div></div>
        <div id="rso"><h1 class="~">Résultats de recherche</h1>
          <div class="~"><div class="~" jscontroller="~"><div><span><a jsname="~" class="~" href="https://www.centre-vieux-moulin.example/"><br><h3 class="~">Centre communautaire du Vieux-Moulin</h3><div class="~"><span>Centre du Vieux-Moulin</span><cite>https://www.centre-vieux-moulin.example</cite></div></a></span>
             <div role="button" aria-haspopup="true" aria-expanded="false" aria-label="À propos de ce résultat">⋮</div></div>
             <div data-sncf="1" class="~"><div class="~"><span>Le <em>centre communautaire</em> accueille tout le quartier, du lundi au vendredi.</span></div></div></div>
             <table class="~"><tr><td><div class="~"><h3 class="~"><a class="~" href="https://www.centre-vieux-moulin.example/contact/">Nous joindre</a></h3><div>Téléphone, courriel et heures d’ouverture du centre.</div></div></td></tr></table></div>
          <div class="~" jsname="~"><div class="~"><span role="heading" aria-level="2">Autres questions posées</span></div>
             <div class="~" data-q="Où est le moulin ?"><div role="button" aria-expanded="true">Où est le moulin ?</div><div><a href="https://blogue.example/moulin"><h3 class="~">L’histoire du moulin</h3></a></div></div></div>
          <div class="~"><div class="~"><a jsname="~" href="https://www.repertoire.example/organismes/vieux-moulin#:~:text=Centre"><h3 class="~">Centre communautaire du Vieux-Moulin – Répertoire</h3></a><div><span>Emploi, logement, francisation : la fiche complète de l’organisme.</span></div>
             <a href="https://webcache.googleusercontent.com/search?q=cache:x"><h3>En cache</h3></a><a href="https://translate.google.com/translate?u=http://vieux-moulin.example.fr/"><h3>Traduire cette page</h3></a></div></div>
          <div class="~"><a href="http://vieux-moulin.example.fr/"><h3 class="~">Centre communautaire du Vieux-Moulin, Annecy</h3></a><div>Une maison de quartier au bord du lac, ouverte toute l’année.</div></div>
        </div>
        <div role="complementary"><h2>Centre communautaire du Vieux-Moulin</h2><h3><a href="https://panneau.example/">Site Web</a></h3></div>
        <footer><h3><a href="https://policies.google.com/">Confidentialité</a></h3></footer></body></html>
        """;

    private const string _googlePlain = """
        <!doctype html><html lang="fr"><head><meta charset="UTF-8"><title>centre communautaire du vieux-moulin - Recherche Google</title></head><body>
        <header><form action="/search"><input name="q" value="centre communautaire du vieux-moulin"></form></header><div id="main">
        <div class="~"><a href="/url?q=https://www.centre-vieux-moulin.example/&amp;sa=U&amp;ved=2ah&amp;usg=AOv"><h3 class="~"><div class="~">Centre communautaire du Vieux-Moulin</div></h3><div class="~">www.centre-vieux-moulin.example</div></a><div><div class="~">Le centre communautaire accueille tout le quartier, du lundi au vendredi.</div></div></div>
        <div class="~"><a href="/url?esrc=s&amp;q=&amp;rct=j&amp;url=https://www.repertoire.example/organismes/vieux-moulin&amp;ved=2"><h3><div>Centre communautaire du Vieux-Moulin – Répertoire</div></h3></a><div>Emploi, logement, francisation : la fiche complète de l’organisme.</div></div>
        <div class="~"><a href="/search?q=autre+chose"><h3><div>Recherches associées</div></h3></a></div>
        <div class="~"><a href="/url?q=http://vieux-moulin.example.fr/&amp;sa=U"><h3><div>Centre communautaire du Vieux-Moulin, Annecy</div></h3></a></div>
        </div></body></html>
        """;

    private const string _duckDuckGo = """
        <!DOCTYPE html><html lang="en-CA"><head><meta charset="utf-8"><title>centre communautaire du vieux-moulin at DuckDuckGo</title><link rel="search" type="application/opensearchdescription+xml" title="DuckDuckGo" href="https://duckduckgo.com/opensearch.xml"></head><body>
        <input name="q" id="search_form_input" value="centre communautaire du vieux-moulin"><section data-testid="mainline"><ol class="~">
        <li data-layout="ad" class="~"><article class="~"><h2 class="~"><a href="https://duckduckgo.com/y.js?ad_domain=annonceur.example&amp;u3=https%3A%2F%2Fwww.bing.com%2Faclick"><span>Un annonceur</span></a></h2></article></li>
        <li data-layout="organic" class="~"><article data-testid="result" class="~"><div><a href="https://www.centre-vieux-moulin.example/"><span>https://www.centre-vieux-moulin.example</span></a></div><div class="~"><h2 class="~"><a data-testid="result-title-a" class="~" href="https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.centre%2Dvieux%2Dmoulin.example%2F&amp;rut=1"><span class="~">Centre communautaire du Vieux-Moulin</span></a></h2></div><div data-result="snippet"><span>Le <b>centre communautaire</b> accueille tout le quartier, du lundi au vendredi.</span></div></article></li>
        <li data-layout="organic"><article data-testid="result" class="~"><h2 class="~"><a href="https://www.repertoire.example/organismes/vieux-moulin"><span>Centre communautaire du Vieux-Moulin – Répertoire</span></a></h2><div>Emploi, logement, francisation : la fiche complète de l’organisme.</div></article></li>
        <li data-layout="organic"><article class="~"><div>Ad</div><h2><a href="https://www.autre-annonceur.example/"><span>Un autre annonceur</span></a></h2></article></li>
        <li data-layout="organic"><article data-testid="result" class="~"><h2 class="~"><a href="http://vieux-moulin.example.fr/"><span>Centre communautaire du Vieux-Moulin, Annecy</span></a></h2></article></li>
        </ol></section></body></html>
        """;

    private const string _ecosia = """
        <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>centre communautaire du vieux-moulin - Ecosia - Web</title><link rel="canonical" href="https://www.ecosia.org/search?q=centre+communautaire+du+vieux-moulin"></head><body>
        <form action="https://www.ecosia.org/search"><input type="search" name="q" value="centre communautaire du vieux-moulin"></form><main class="~">
        <div class="~"><article class="~"><div><span class="~">Annonce</span></div><a href="https://www.annonceur.example/?msclkid=1"><h2>Un annonceur</h2></a></article></div>
        <div class="~"><article data-test-id="organic-result" class="~"><div class="~"><a data-test-id="result-link" class="~" href="https://www.centre-vieux-moulin.example/"><h2 class="~">Centre communautaire du Vieux-Moulin</h2></a><p class="~">Le centre communautaire accueille tout le quartier, du lundi au vendredi.</p></div>
          <ul class="~"><li><h3><a href="https://www.centre-vieux-moulin.example/contact/">Nous joindre</a></h3></li></ul></article></div>
        <div class="~"><article class="~"><a class="~" href="https://www.repertoire.example/organismes/vieux-moulin"><h2 class="~">Centre communautaire du Vieux-Moulin – Répertoire</h2></a><p>Emploi, logement, francisation : la fiche complète de l’organisme.</p></article></div>
        <div class="~"><article class="~"><a class="~" href="http://vieux-moulin.example.fr/"><h2 class="~">Centre communautaire du Vieux-Moulin, Annecy</h2></a></article></div>
        </main></body></html>
        """;

    private static string Bing()
    {
        static string Link(string address) => "https://www.bing.com/ck/a?!&amp;&amp;p=0&amp;u=a1" + Convert.ToBase64String(Encoding.UTF8.GetBytes(address)).TrimEnd('=').Replace('+', '-').Replace('/', '_') + "&amp;ntb=1";
        return $$"""
            <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta property="og:url" content="https://www.bing.com/search?q=x"><title>centre communautaire du vieux-moulin - Recherche</title></head><body>
            <form action="https://www.bing.com/search"><input name="q" type="search" value="centre communautaire du vieux-moulin"></form><main><ol class="~">
            <li class="~"><div class="~"><h2><a href="https://www.bing.com/aclick?ld=e8&amp;u=x">Un annonceur</a></h2></div></li>
            <li class="~"><div class="~"><a href="{{Link(Results[0])}}"><cite>https://www.centre-vieux-moulin.example</cite></a></div><h2 class="~"><a h="ID=SERP,1" href="{{Link(Results[0])}}">Centre communautaire du Vieux-Moulin</a></h2><div class="~"><p>Le centre communautaire accueille tout le quartier, du lundi au vendredi.</p></div>
              <ul class="~"><li><h3 class="~"><a href="{{Link(Results[0] + "contact/")}}">Nous joindre</a></h3></li></ul></li>
            <li class="~"><div class="~"><div><div role="button" aria-expanded="true">Où est le moulin?</div><div><h2><a href="{{Link("https://blogue.example/moulin")}}">L’histoire du moulin</a></h2></div></div></div></li>
            <li class="~"><h2><a href="{{Link(Results[1])}}">Centre communautaire du Vieux-Moulin – Répertoire</a></h2><p>Emploi, logement, francisation : la fiche complète de l’organisme.</p></li>
            <li class="~"><h2><a href="{{Link(Results[2])}}">Centre communautaire du Vieux-Moulin, Annecy</a></h2></li>
            <li><h2>Recherches connexes</h2><ul><li><a href="https://www.bing.com/search?q=y">moulin</a></li></ul></li>
            </ol></main><aside><ol><li><h2><a href="{{Link("https://panneau.example/")}}">Panneau</a></h2></li></ol></aside></body></html>
            """;
    }
}
