using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesCoach.Cosmos;
using SalesCoach.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSalesCoachOnAzure(builder.Configuration);
var app = builder.Build();
await app.Services.GetRequiredService<CosmosStore>().PrepareEmulatorAsync(CancellationToken.None);
await app.RunAsync();
