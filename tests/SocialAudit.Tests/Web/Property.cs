using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace SocialAudit.Tests.Web;

/// <summary>Checks a promise on many made-up texts, the same ones in every run.</summary>
internal static class Property
{
    /// <summary>Fails with the smallest text found for which the promise does not hold or an exception is thrown.</summary>
    public static void HoldsForTexts(Func<string, bool> promise)
    {
        Config config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261102, 17), FSharpOption<int>.None)));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => promise(text ?? "")).Check(config);
    }
}
