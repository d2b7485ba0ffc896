namespace SalesCoach.Reading.Model;

/// <summary>What the reader has learnt from labelled cases (<c>SalesCoach.Evals train</c>).</summary>
internal sealed record ReaderModel
{
    private const string Resource = "SalesCoach.Reading.Model.weights.txt";
    private SecondLookScores? _secondScores;
    private static readonly Lazy<ReaderModel> _trained = new(LoadTrained);

    /// <summary>A model that knows nothing and reads nothing.</summary>
    public static ReaderModel Blank { get; } = new()
    {
        Clauses = LinearModel.Blank(Enum.GetValues<Statement>().Length),
        SecondLook = LinearModel.Blank(Enum.GetValues<Statement>().Length),
        Strangers = LinearModel.Blank(Enum.GetValues<StrangerRole>().Length),
        Topics = LinearModel.Blank(Enum.GetValues<ObstacleKind>().Length),
        MilestoneLinks = LinearModel.Blank(1),
        CommitmentLinks = LinearModel.Blank(1),
        MilestonesServed = LinearModel.Blank(1),
        Agents = LinearModel.Blank(1),
    };

    /// <summary>The model in the program.</summary>
    public static ReaderModel Trained => _trained.Value;

    /// <summary>What a clause states by itself; an answer a <see cref="Statement"/>.</summary>
    public required LinearModel Clauses { get; init; }

    /// <summary>What a clause states, seen beside its neighbours; an answer a <see cref="Statement"/>.</summary>
    public required LinearModel SecondLook { get; init; }

    /// <summary>The scores that <see cref="SecondLook"/> gives.</summary>
    public SecondLookScores SecondScores => _secondScores ??= new SecondLookScores(SecondLook);

    /// <summary>What a name that the deal does not know is the name of; an answer a <see cref="StrangerRole"/>.</summary>
    public required LinearModel Strangers { get; init; }

    /// <summary>What an obstacle is about; an answer an <see cref="ObstacleKind"/>, the best one counts.</summary>
    public required LinearModel Topics { get; init; }

    /// <summary>Whether a milestone is the one that is said to be reached, late or at risk.</summary>
    public required LinearModel MilestoneLinks { get; init; }

    /// <summary>Whether a statement means an earlier commitment.</summary>
    public required LinearModel CommitmentLinks { get; init; }

    /// <summary>Which open milestone a statement serves, if any; a choice.</summary>
    public required LinearModel MilestonesServed { get; init; }

    /// <summary>Who does, did or asks what a clause states, if anybody; a choice.</summary>
    public required LinearModel Agents { get; init; }

    /// <summary>Writes the models, an empty line between two.</summary>
    public void Save(TextWriter writer)
    {
        foreach (var model in new[] { Clauses, SecondLook, Strangers, Topics, MilestoneLinks, CommitmentLinks, MilestonesServed, Agents })
        {
            model.Save(writer);
            writer.Write('\n');
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static ReaderModel Load(TextReader reader) => new()
    {
        Clauses = LinearModel.Load(reader),
        SecondLook = LinearModel.Load(reader),
        Strangers = LinearModel.Load(reader),
        Topics = LinearModel.Load(reader),
        MilestoneLinks = LinearModel.Load(reader),
        CommitmentLinks = LinearModel.Load(reader),
        MilestonesServed = LinearModel.Load(reader),
        Agents = LinearModel.Load(reader),
    };

    /// <summary>Whether no weight of the two is further apart than this.</summary>
    public bool IsCloseTo(ReaderModel other, float within) =>
        Clauses.IsCloseTo(other.Clauses, within)
        && SecondLook.IsCloseTo(other.SecondLook, within)
        && Strangers.IsCloseTo(other.Strangers, within)
        && Topics.IsCloseTo(other.Topics, within)
        && MilestoneLinks.IsCloseTo(other.MilestoneLinks, within)
        && CommitmentLinks.IsCloseTo(other.CommitmentLinks, within)
        && MilestonesServed.IsCloseTo(other.MilestonesServed, within)
        && Agents.IsCloseTo(other.Agents, within);

    private static ReaderModel LoadTrained()
    {
        using var stream = typeof(ReaderModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return Load(reader);
    }
}

/// <summary>What a name that the deal does not know is the name of, as far as readings go.</summary>
internal enum StrangerRole
{
    /// <summary>A person on the customer's side.</summary>
    NewPerson,

    /// <summary>A rival supplier.</summary>
    Competitor,

    /// <summary>One of our own people at work on the deal.</summary>
    Helper,
}
