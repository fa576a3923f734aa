namespace SampleTown; internal static class Placeholder;
