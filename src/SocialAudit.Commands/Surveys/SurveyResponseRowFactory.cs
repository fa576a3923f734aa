using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using SocialAudit.Surveys;
#if NET
using System.Runtime.Loader;
#endif

namespace SocialAudit.Commands.Surveys;

/// <summary>
/// Makes objects with a property a question. A type is made for the questions of a file, since to give each object its properties one by
/// one, as Import-Csv does, takes several times as long as to read the file.
/// </summary>
internal sealed class SurveyResponseRowFactory
{
    // The name that scripts and the format and type files know a response by.
    private static readonly string _typeName = typeof(SurveyResponse).FullName!;
    private static readonly MethodInfo _answer = typeof(SurveyResponseRow).GetMethod("Answer", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private IReadOnlyList<string>? _questions;
    private Func<SurveyResponseRow>? _make;

    public SurveyResponseRow Make(SurveyResponse response)
    {
        if (_make is null || !ReferenceEquals(_questions, response.Questions))
        {
            _questions = response.Questions;
            _make = Expression.Lambda<Func<SurveyResponseRow>>(Expression.New(TypeOf(response.Questions))).Compile();
        }

        return _make().Of(response);
    }

    private static Type TypeOf(IReadOnlyList<string> questions)
    {
#if NET
        // The base type is looked for where this module's own code lives.
        using AssemblyLoadContext.ContextualReflectionScope scope = AssemblyLoadContext.EnterContextualReflection(typeof(SurveyResponseRow).Assembly);
#endif
        TypeBuilder type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("SocialAudit.Surveys.Responses"), AssemblyBuilderAccess.RunAndCollect)
            .DefineDynamicModule("Responses")
            .DefineType(_typeName, TypeAttributes.Public | TypeAttributes.Sealed, typeof(SurveyResponseRow));
        for (int i = 0; i < questions.Count; i++)
        {
            MethodBuilder getter = type.DefineMethod("get_" + questions[i], MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig, typeof(string), Type.EmptyTypes);
            ILGenerator code = getter.GetILGenerator();
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, i);
            code.Emit(OpCodes.Call, _answer);
            code.Emit(OpCodes.Ret);
            type.DefineProperty(questions[i], PropertyAttributes.None, typeof(string), null).SetGetMethod(getter);
        }

        return type.CreateType()!;
    }
}
