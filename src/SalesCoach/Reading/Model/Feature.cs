namespace SalesCoach.Reading.Model;

/// <summary>A feature whose name is always the same: its number in a model is looked up once, and not for every clause.</summary>
/// <param name="name">Its name.</param>
internal sealed class Feature(string name)
{
    private Place? _place;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its number in a model; null where the model does not know it.</summary>
    public int? NumberIn(LinearModel model)
    {
        // Notes are read on several threads, by one model nearly always.
        if (_place is not { } place || place.Model != model)
        {
            _place = place = new Place(model, model.NumberOf(name));
        }

        return place.Number;
    }

    private sealed record Place(LinearModel Model, int? Number);
}
