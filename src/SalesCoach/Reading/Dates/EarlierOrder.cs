using SalesCoach.Deals;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Dates;

/// <summary>Learns from what was quoted of earlier notes how this deal's writers order day and month in figures.</summary>
internal static class EarlierOrder
{
    /// <summary>The order that the latest telling quote shows.</summary>
    public static DateOrder Of(DealAsItStands deal)
    {
        for (var n = deal.Notes.Count - 1; n >= 0; n--)
        {
            foreach (var reading in deal.Notes[n].Readings)
            {
                if (DateExpressions.Order(Tokenizer.Cut(reading.Quote), DateOrder.Unknown) is var order && order != DateOrder.Unknown)
                {
                    return order;
                }
            }
        }

        return DateOrder.Unknown;
    }
}
