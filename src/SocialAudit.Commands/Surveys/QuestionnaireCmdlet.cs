using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Reads the answers to one of our questionnaires.</summary>
/// <typeparam name="T">What an answer becomes.</typeparam>
public abstract class QuestionnaireCmdlet<T> : ResponseCmdlet
    where T : class
{
    private ResponseReader<T>? _reader;

    /// <summary>Makes the reader, once the language is known.</summary>
    /// <param name="language">The language of messages.</param>
    /// <param name="options">What the user says of the files beforehand; it goes to the reader as it is.</param>
    protected abstract ResponseReader<T> MakeReader(Language language, SurveyReadOptions options);

    /// <inheritdoc/>
    protected override void Prepare(Language language) => _reader = MakeReader(language, ReadOptions);

    /// <inheritdoc/>
    protected override AnswerFileFormat ReadFile(string file) => _reader!.Read(file, Accept, Reject);

    /// <summary>Takes a response that was read: writes it.</summary>
    protected virtual void Accept(T response) => WriteObject(response);
}
