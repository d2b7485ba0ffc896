using SalesCoach.LocalHost;

return await LocalProgram.RunAsync(args);
