using SalesCoach.Evals.Training;
using SalesCoach.Reading.Model;

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
}
