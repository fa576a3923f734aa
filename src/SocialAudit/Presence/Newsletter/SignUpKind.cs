namespace SocialAudit.Presence.Newsletter;

/// <summary>How a page lets visitors sign up for a newsletter, the surest first.</summary>
internal enum SignUpKind
{
    /// <summary>A form, of the site or of a service.</summary>
    Form,

    /// <summary>A link to a service's form.</summary>
    ServiceLink,

    /// <summary>A link of the site whose words speak of a newsletter.</summary>
    OwnLink,

    /// <summary>A service's script, which may draw a form or none.</summary>
    Script,
}
