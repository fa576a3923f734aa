using System.Globalization;
using System.Management.Automation;
using System.Net.Sockets;

namespace SampleTown;

/// <summary>Starts the sample town on loopback: a fictional neighbourhood to practise an audit on, without a network.</summary>
[Cmdlet(VerbsLifecycle.Start, "SampleTown")]
[OutputType(typeof(Town))]
public sealed class StartSampleTownCommand : PSCmdlet
{
    /// <summary>The folder of content; without it, the town that comes with this module.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The port, 1 to 65535; 0, as when it is left out, is any free one.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        string? folder = Path;
        try
        {
            folder = Path is null ? TownBeside() : GetUnresolvedProviderPathFromPSPath(Path);
            TownServer server = TownServer.Start(folder, Port);
            RunningTowns.Add(server);
            WriteObject(new Town(server, folder));
        }
        catch (DirectoryNotFoundException e)
        {
            Fail(e, "ContentNotFound", ErrorCategory.ObjectNotFound, folder);
        }
        catch (FormatException e)
        {
            Fail(e, "ContentInvalid", ErrorCategory.InvalidData, folder);
        }
        catch (SocketException e)
        {
            string message = string.Format(CultureInfo.CurrentCulture, Texts.PortUnavailable, Port, e.Message);
            Fail(new InvalidOperationException(message, e), "PortUnavailable", ErrorCategory.ResourceUnavailable, Port);
        }
    }

    /// <summary>The module is in examples/SampleTown (its assembly one folder deeper), and the content in examples/town.</summary>
    private string TownBeside()
    {
        string?[] starts = [MyInvocation.MyCommand.Module?.ModuleBase, System.IO.Path.GetDirectoryName(typeof(Town).Assembly.Location)];
        foreach (string start in starts.OfType<string>())
        {
            foreach (string up in new[] { "..", "../.." })
            {
                string folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(start, up, "town"));
                if (Directory.Exists(folder))
                {
                    return folder;
                }
            }
        }

        string message = string.Format(CultureInfo.CurrentCulture, Texts.NoTownBeside, starts[0] ?? starts[1]);
        throw new DirectoryNotFoundException(message);
    }

    private void Fail(Exception exception, string id, ErrorCategory category, object? target)
    {
        ThrowTerminatingError(new ErrorRecord(exception, "SampleTown." + id, category, target));
    }
}
