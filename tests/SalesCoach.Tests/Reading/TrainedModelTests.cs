using SalesCoach.Evals.Training;
using SalesCoach.Reading;
using SalesCoach.Reading.Model;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

public sealed class TrainedModelTests
{
    [Fact]
    public void Training_again_on_the_cases_gives_the_weights_in_the_program()
    {
        var again = Trainer.Learn(Lessons.Of(TrainingCases.Of(Path.Combine(AppContext.BaseDirectory, "Cases"))));

        // Another processor may round the last digit otherwise.
        Assert.True(
            ReaderModel.Trained.IsCloseTo(again, within: 0.05f),
            "A cue, the cases or the trainer changed: run `dotnet run -c Release --project tests/SalesCoach.Evals -- train src/SalesCoach/Reading/Model/weights.txt tests/SalesCoach.Evals/Cases`.");
    }

    [Fact]
    public void A_model_that_is_saved_and_loaded_scores_the_same()
    {
        var saved = new StringWriter();
        ReaderModel.Trained.Save(saved);

        var loaded = ReaderModel.Load(new StringReader(saved.ToString()));

        Assert.True(ReaderModel.Trained.IsCloseTo(loaded, within: 0));
    }

    [Fact]
    public void The_second_look_s_sums_are_what_its_features_weigh_together()
    {
        var note = new NoteInHand(NoteOf.Note("Tom will send Ana the plan by Friday, Viktor is worried about the price. The review slips to 17 April.\nAsked for a discount."), NoteOf.Deal, ReaderModel.Trained);

        var around = note.Around();

        Assert.All(note.Clauses, clause => Assert.All(Enum.GetValues<Statement>(), statement =>
            Assert.Equal(ReaderModel.Trained.SecondLook.Score(around[clause.Index])[(int)statement], clause.Scores[statement], tolerance: 0.001)));
    }
}
