using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SalesCoach.Benchmarks;

// "memory 1000000": what stays in memory over so many notes. All else is for the benchmark library.
if (args is ["memory", var notes] && int.TryParse(notes, NumberStyles.None, CultureInfo.InvariantCulture, out var many))
{
    Memory.Over(many);
    return;
}

// In this process: the benchmark library's own project builder does not know this version of .NET.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
