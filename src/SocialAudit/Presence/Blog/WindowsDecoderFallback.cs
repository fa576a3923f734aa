using System.Text;

namespace SocialAudit.Presence.Blog;

/// <summary>Reads bytes that are no UTF-8 as Windows-1252: what an editor pasted into a text that says that it is UTF-8.</summary>
internal sealed class WindowsDecoderFallback : DecoderFallback
{
    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _letters = "";
        private int _given;

        public override int Remaining => _letters.Length - _given;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _letters = _windows.GetString(bytesUnknown);
            _given = 0;
            return _letters.Length > 0;
        }

        public override char GetNextChar() => _given < _letters.Length ? _letters[_given++] : '\0';

        public override bool MovePrevious()
        {
            if (_given == 0)
            {
                return false;
            }

            _given--;
            return true;
        }

        public override void Reset()
        {
            _letters = "";
            _given = 0;
        }
    }
}
