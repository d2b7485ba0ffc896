using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

public class AnotherHostTests
{
    [Fact]
    public async Task A_host_without_a_web_application_builds_the_same_pipeline_into_one_delegate()
    {
        await using var host = await CoachHost.StartAsync();
        var pipeline = new ApplicationBuilder(host.Services).UseSalesCoach().Build();

        Assert.Equal((200, """{"status":"healthy"}"""), await GetAsync("/health"));
        Assert.Equal(401, (await GetAsync("/api/deals")).Status);
        Assert.Equal(404, (await GetAsync("/nothing")).Status);

        async Task<(int Status, string Body)> GetAsync(string path)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            context.Request.Method = "GET";
            context.Request.Path = path;
            using var body = new MemoryStream();
            context.Response.Body = body;
            await pipeline(context);
            return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
        }
    }
}
