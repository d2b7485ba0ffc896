namespace SalesCoach.Reading.People;

/// <summary>The words that point at people without naming them.</summary>
internal static class Pronouns
{
    /// <summary>What a word points at, or null where it is no such word.</summary>
    public static (MentionForm Form, Gender Gender, bool IsSubject)? Find(string word) => word switch
    {
        "i" => (MentionForm.Self, Gender.Unknown, true),
        "me" or "myself" or "my" or "mine" => (MentionForm.Self, Gender.Unknown, word is "me" or "myself"),
        "he" => (MentionForm.Pronoun, Gender.Male, true),
        "him" or "his" or "himself" => (MentionForm.Pronoun, Gender.Male, false),
        "she" => (MentionForm.Pronoun, Gender.Female, true),
        "her" or "hers" or "herself" => (MentionForm.Pronoun, Gender.Female, false),
        "we" => (MentionForm.We, Gender.Unknown, true),
        "us" or "our" or "ours" or "ourselves" => (MentionForm.We, Gender.Unknown, false),
        "they" or "somebody" or "someone" => (MentionForm.They, Gender.Unknown, true),
        "them" or "their" or "theirs" or "themselves" => (MentionForm.They, Gender.Unknown, false),
        _ => null,
    };
}
