namespace SampleTown;

/// <summary>The client sent what the server does not take; <see cref="Status"/> is the answer.</summary>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
