using SocialAudit.HelpBuilder;

return HelpBuild.Run(args, Console.Out, Console.Error);
