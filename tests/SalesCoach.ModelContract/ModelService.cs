using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SalesCoach.ModelContract;

/// <summary>A stub of the service that speaks chat completions, with the moods that the service has.</summary>
public sealed class ModelService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, string, Task>> _moods = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<HttpContext, string, Task> _mood = (context, _) => Fails(context, 404);

    private ModelService(WebApplication app) => _app = app;

    /// <summary>The bodies of the requests that came.</summary>
    public List<JsonElement> Asked { get; } = [];

    /// <summary>The address before <c>/chat/completions</c>.</summary>
    public Uri Endpoint => new($"{_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single()}/v1");

    public static async Task<ModelService> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var service = new ModelService(app);
        app.Run(service.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    /// <summary>A good service with this text as the answer.</summary>
    public ModelService Says(string text) => Then((context, _) => WriteAsync(context, Completion(text)));

    /// <summary>A good service whose answer follows from the user's message.</summary>
    public ModelService Says(Func<string, string> answer) => Then((context, body) => WriteAsync(context, Completion(answer(UserMessage(body)))));

    public ModelService FinishesBy(string reason) => Then((context, _) => WriteAsync(context, Completion("{\"a\":", reason)));

    /// <summary>A model that will not: its answer ends as a good one does, and holds no text.</summary>
    public ModelService Refuses() => Then((context, _) => WriteAsync(context, Completion(null, refusal: "I will not.")));

    public ModelService Answers(int status, string? retryAfter = null) => Then((context, _) => Fails(context, status, retryAfter));

    public ModelService SaysRaw(string body) => Then((context, _) => WriteAsync(context, body));

    /// <summary>Promises more than it sends, and hangs up.</summary>
    public ModelService CutsOff() => Then(async (context, _) =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 5_000;
        await context.Response.WriteAsync("{\"id\":\"c1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    });

    /// <summary>Takes the question and says nothing until it is stopped.</summary>
    public ModelService KeepsSilent() => Then((context, _) => _stopped.Task.WaitAsync(context.RequestAborted));

    public async ValueTask DisposeAsync()
    {
        _stopped.TrySetResult();
        await _app.DisposeAsync();
    }

    /// <summary>The text of a message of a request.</summary>
    public static string Message(JsonElement body, string role) =>
        body.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("role").GetString() == role).Select(m => TextOf(m.GetProperty("content"))).Single();

    private ModelService Then(Func<HttpContext, string, Task> mood)
    {
        _moods.Enqueue(mood);
        return this;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (!context.Request.Path.Value?.EndsWith("/chat/completions", StringComparison.Ordinal) ?? true)
        {
            await Fails(context, 404);
            return;
        }

        Func<HttpContext, string, Task> mood;
        lock (Asked)
        {
            Asked.Add(JsonDocument.Parse(body).RootElement.Clone());
            mood = _mood = _moods.TryDequeue(out var next) ? next : _mood;
        }

        await mood(context, body);
    }

    private static string UserMessage(string body)
    {
        using var document = JsonDocument.Parse(body);
        return Message(document.RootElement, "user");
    }

    // A client may send a message as a string or as a list of parts.
    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString() ?? ""
        : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));

    private static Task Fails(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return WriteAsync(context, """{"error":{"message":"The stub was told to fail.","type":"stub","code":null,"param":null}}""");
    }

    private static Task WriteAsync(HttpContext context, string body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static string Completion(string? text, string finish = "stop", string? refusal = null) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_773_662_400,
        ["model"] = "stub-1",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text, ["refusal"] = refusal },
            ["finish_reason"] = finish,
            ["logprobs"] = null,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 812, ["completion_tokens"] = 90, ["total_tokens"] = 902 },
    }.ToJsonString();
}
