using System.Collections;
using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Reads the answers to one of our questionnaires.</summary>
/// <typeparam name="T">What an answer becomes.</typeparam>
public abstract class QuestionnaireCmdlet<T> : ResponseCmdlet
    where T : class
{
    // Each is told; a file that was given twice would fill the screen.
    private const int _mostWarnings = 20;

    private ResponseReader<T>? _reader;
    private int _repeated;

    /// <summary>Which column answers a question, where its heading does not tell.</summary>
    [Parameter]
    [ValidateNotNull]
    public Hashtable Map { get; set; } = [];

    /// <summary>Whether a second answer of the same person takes the place of the first.</summary>
    [Parameter]
    public SwitchParameter Latest { get; set; }

    /// <summary>Makes the reader, once the language is known.</summary>
    /// <param name="language">The language of messages.</param>
    /// <param name="options">What the user says of the files beforehand; it goes to the reader as it is.</param>
    protected abstract ResponseReader<T> MakeReader(Language language, SurveyReadOptions options);

    /// <inheritdoc/>
    protected override SurveyReadOptions MakeOptions(Language language) => base.MakeOptions(language) with
    {
        Map = Map.Cast<DictionaryEntry>().ToDictionary(e => e.Key.ToString()!, e => e.Value?.ToString() ?? ""),
        Latest = Latest,
    };

    /// <inheritdoc/>
    protected override void Prepare()
    {
        base.Prepare();
        _reader = MakeReader(Spoken, ReadOptions);
    }

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file, Action<object> hand)
    {
        _reader!.Repeated = hand;
        return Read(_reader, file, hand);
    }

    /// <summary>Has a file read.</summary>
    protected virtual AnswerFileFormat Read(ResponseReader<T> reader, string file, Action<object> hand) => reader.Read(file, hand, hand);

    /// <inheritdoc/>
    protected override void Take(object item)
    {
        if (item is RepeatedAnswer again)
        {
            Tell(again);
        }
        else
        {
            Accept((T)item);
        }
    }

    /// <inheritdoc/>
    protected override void Complete()
    {
        _reader!.Complete(Accept);
        if (_repeated > _mostWarnings && !Latest)
        {
            WriteWarning(Spoken.Text("WarningMoreRepeated", _repeated - _mostWarnings));
        }
    }

    /// <summary>Takes a response that was read: writes it.</summary>
    protected virtual void Accept(T response) => WriteObject(response);

    private void Tell(RepeatedAnswer again)
    {
        _repeated++;
        if (_repeated <= _mostWarnings && Latest)
        {
            WriteVerbose(Spoken.Text("VerboseRepeated", again.File, again.Line, again.FirstFile, again.FirstLine));
        }
        else if (_repeated <= _mostWarnings)
        {
            WriteWarning(Spoken.Text("WarningRepeated", again.File, again.Line, again.FirstFile, again.FirstLine));
        }
    }
}
