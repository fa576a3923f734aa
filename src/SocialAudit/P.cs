namespace SocialAudit; internal static class Placeholder;
