using System.Management.Automation;

namespace SocialAudit.Commands;

/// <summary>Lets an object that went through a file, a job or another machine bind again as what it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RehydrateAttribute(Type type) : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => Rehydrator.Convert(inputData, type);
}
