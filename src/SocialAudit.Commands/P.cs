namespace SocialAudit.Commands; internal static class Placeholder;
