namespace SalesCoach.LocalHost.Tests;

public class CommandLineTests
{
    [Fact]
    public void Without_arguments_everything_is_usual()
    {
        Assert.Equal(new CommandLine(), CommandLine.Read([]));
        Assert.Equal(Path.GetFullPath("data/salescoach.db"), new CommandLine().DataPath);
        Assert.Equal(Path.GetFullPath("data/demo.db"), new CommandLine { Demo = true }.DataPath);
        Assert.Equal(Path.GetFullPath("own.db"), new CommandLine { Demo = true, Data = "own.db" }.DataPath);
    }

    [Theory]
    [InlineData("--demo", "--data", "x.db", "--urls", "http://localhost:80")]
    [InlineData("--urls=http://localhost:80", "--data=x.db", "--demo")]
    public void Arguments_are_read_in_either_form(params string[] arguments)
    {
        Assert.Equal(new CommandLine { Demo = true, Data = "x.db", Urls = "http://localhost:80" }, CommandLine.Read(arguments));
    }

    [Fact]
    public void A_tenant_is_exported_and_imported()
    {
        Assert.Equal(
            new CommandLine { Command = Command.Export, Tenant = "acme", File = "acme.jsonl", Data = "x.db" },
            CommandLine.Read(["export", "--tenant", "acme", "--file=acme.jsonl", "--data", "x.db"]));
        Assert.Equal(new CommandLine { Command = Command.Import }, CommandLine.Read(["import"]));
    }

    [Theory]
    [InlineData("cosmos", StoreName.Cosmos)]
    [InlineData("sqlite", StoreName.Sqlite)]
    public void A_store_is_chosen_by_its_name(string name, object store)
    {
        Assert.Equal(new CommandLine { Store = (StoreName)store }, CommandLine.Read(["--store", name]));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("--tenant", "acme")]
    [InlineData("--file", "x")]
    [InlineData("--demo", "export", "--tenant", "acme")]
    [InlineData("import", "--tenant")]
    [InlineData("--demos")]
    [InlineData("--demo=yes")]
    [InlineData("--data")]
    [InlineData("--store")]
    [InlineData("--store", "mongo")]
    [InlineData("--data=")]
    [InlineData("x.db")]
    [InlineData("--urls", "7071")]
    [InlineData("--urls", "ftp://localhost")]
    [InlineData("--urls", "http://127.0.0.1:99999")]
    [InlineData("--urls")]
    public void Anything_else_is_not_understood(params string[] arguments)
    {
        Assert.Null(CommandLine.Read(arguments));
    }
}
