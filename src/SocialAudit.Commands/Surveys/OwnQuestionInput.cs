using System.Collections;
using System.Globalization;
using System.Management.Automation;
using SocialAudit.Surveys;

namespace SocialAudit.Commands.Surveys;

/// <summary>Takes questions as PowerShell hands them over: strings, hashtables, objects, JSON, and lists of these.</summary>
internal static class OwnQuestionInput
{
    // As deep as a question can be: a question, its choices, a choice, its languages.
    private const int _deepest = 5;

    /// <summary>The questions that an argument holds, as <see cref="OwnQuestions.Add"/> takes them.</summary>
    /// <exception cref="QuestionFormatException">JSON that can't be read.</exception>
    public static IEnumerable<object?> Read(object? argument, Language language)
    {
        object? plain = ToPlain(argument, 0);
        IEnumerable<object?> items = plain as List<object?> ?? [plain];
        return items.SelectMany(item => item is string text && OwnQuestionJson.IsJson(text) ? OwnQuestionJson.Read(text, language) : [item]);
    }

    private static object? ToPlain(object? value, int depth)
    {
        object? bare = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        return bare switch
        {
            null => null,
            string or bool or double => bare,
            SwitchParameter truth => truth.IsPresent,
            _ when depth == _deepest => bare.ToString(),
            IDictionary pairs => pairs.Keys.Cast<object>().GroupBy(k => k.ToString() ?? "", StringComparer.OrdinalIgnoreCase)
                .ToDictionary(k => k.Key, k => ToPlain(pairs[k.First()], depth + 1), StringComparer.OrdinalIgnoreCase),
            PSObject bag => bag.Properties.ToDictionary(p => p.Name, p => ToPlain(p.Value, depth + 1), StringComparer.OrdinalIgnoreCase),
            IEnumerable many => many.Cast<object?>().Select(item => ToPlain(item, depth + 1)).ToList(),
            int or long or decimal or float or short or byte => Convert.ToDouble(bare, CultureInfo.InvariantCulture),
            // A file or a process is no question: its type says so in the message.
            _ => bare,
        };
    }
}
