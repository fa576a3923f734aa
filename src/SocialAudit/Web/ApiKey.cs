using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security;

namespace SocialAudit.Web;

/// <summary>A key that a service gave to somebody. It goes to that service alone, and nothing shows it: no text, no file, no error.</summary>
public sealed class ApiKey
{
    private const int _shortest = 8;
    private const int _longest = 512;

    private readonly string _value;

    private ApiKey(string value) => _value = value;

    /// <summary>Reads a key: 8 to 512 visible ASCII characters, without spaces within.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKey? key)
    {
        string typed = (text ?? "").Trim();
        key = typed.Length is >= _shortest and <= _longest && typed.All(c => c is > ' ' and <= '~') ? new ApiKey(typed) : null;
        return key is not null;
    }

    /// <inheritdoc cref="TryParse(string?, out ApiKey?)"/>
    public static bool TryParse(SecureString text, [NotNullWhen(true)] out ApiKey? key)
    {
        IntPtr plain = Marshal.SecureStringToGlobalAllocUnicode(text);
        try
        {
            return TryParse(Marshal.PtrToStringUni(plain), out key);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }

    /// <summary>The key itself, for the header of a request.</summary>
    internal string Reveal() => _value;

    /// <inheritdoc/>
    public override string ToString() => "***";
}
