using System.Management.Automation;

namespace SocialAudit.Tests.Cmdlets;

/// <summary>Reads what a cmdlet wrote, whose types live in the module's own load context.</summary>
internal static class PSObjectExtensions
{
    public static object AsBase(this object value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    public static PSObject AsObject(this object value) => PSObject.AsPSObject(value);
}
