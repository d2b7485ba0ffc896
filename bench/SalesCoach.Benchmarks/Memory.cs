using System.Globalization;

namespace SalesCoach.Benchmarks;

/// <summary>Reads notes one after the other for long, to see that what stays in memory does not grow with them.</summary>
internal static class Memory
{
    private const int Looks = 10;

    /// <summary>Reads the notes on all cores and prints ten times what is left in memory when nobody holds a reading any more.</summary>
    /// <param name="notes">How many notes; no two are the same.</param>
    public static void Over(int notes)
    {
        var reading = new NoteReading { Text = NoteReading.Note };
        reading.Make();
        for (var look = 1; look <= Looks; look++)
        {
            var (first, end) = ((look - 1) * (notes / Looks), look * (notes / Looks));
            Parallel.For(first, end, note => reading.Read(string.Create(CultureInfo.InvariantCulture, $"Note {note} of Brexel{note % 99991}. ")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end,9} notes  {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024,6:0.0} MB"));
        }
    }
}
