namespace SocialAudit.Tests.Help;

/// <summary>A parameter type of the cmdlet that the help tests practise on.</summary>
public enum LanternColour
{
    Amber,
    Green,
}
