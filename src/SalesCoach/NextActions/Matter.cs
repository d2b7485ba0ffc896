namespace SalesCoach.NextActions;

/// <summary>What kind of knowledge a step needs, by which its owner and the customer's person are found.</summary>
internal enum Matter
{
    /// <summary>No kind in particular.</summary>
    Any,

    /// <summary>The product, its fit, its tests.</summary>
    Technical,

    /// <summary>Information security and data protection.</summary>
    Security,

    /// <summary>Contracts and terms.</summary>
    Legal,

    /// <summary>Budgets, prices, payment.</summary>
    Money,

    /// <summary>Training and use.</summary>
    Adoption,

    /// <summary>Dates, goods, installation.</summary>
    Delivery,

    /// <summary>How the deal is won: who decides, whom we compete with.</summary>
    Strategy,
}
