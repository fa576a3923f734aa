using System.Collections;
using System.Management.Automation;

namespace SocialAudit.Commands;

/// <summary>Lets an object that went through a file, a job or another machine bind again as what it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RehydrateAttribute(Type type) : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        // Many at once come as an array, and from a file as a list.
        object bare = inputData is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : inputData;
        if (bare is byte[] or not IList)
        {
            return Rehydrator.Convert(inputData, type);
        }

        return ((IList)bare).Cast<object?>().Select(item => Rehydrator.Convert(item, type)).ToArray();
    }
}
