using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Grammar;
using SalesCoach.Reading.People;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading;

/// <summary>A note taken apart: tokens, sentences, clauses, days and people, all at their places in the text.</summary>
internal sealed class NoteView
{
    private readonly bool[] _opens;

    private NoteView(NoteText note, DealAsItStands deal)
    {
        Note = note;
        Deal = deal;
        Day = DateOnly.FromDateTime(note.OccurredAt.UtcDateTime);
        Cast = new Cast(deal.Deal, note.AuthorId);
        Tokens = Tokenizer.Cut(note.Text);
        Sentences = SentenceSplitter.Cut(note.Text, Tokens);
        _opens = new bool[Tokens.Count + 1];
        foreach (var sentence in Sentences)
        {
            _opens[sentence.First] = true;
            _opens[sentence.LabelEnd] = true;
        }

        Dates = DateExpressions.Find(Tokens, Day, EarlierOrder.Of(deal));
        DateAt = new DateExpression?[Tokens.Count];
        foreach (var date in Dates)
        {
            Array.Fill(DateAt, date, date.First, date.End - date.First);
        }

        Verbs = new Verb?[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++)
        {
            Verbs[i] = Tokens[i].Kind == TokenKind.Word ? Words.Verbs.Find(Tokens[i].Word) : null;
        }

        MentionAt = new Mention?[Tokens.Count];
        Mentions = MentionFinder.Find(note.Text, Tokens, Sentences, Cast);
        foreach (var mention in Mentions)
        {
            Array.Fill(MentionAt, mention, mention.First, mention.End - mention.First);
        }

        Speakers = SpeakerLabels.Find(this);
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (MentionAt[i] is null && Pronouns.Find(Tokens[i].Word) is { } pronoun)
            {
                MentionAt[i] = new Mention(i, i + 1, pronoun.Form, null);
            }
        }

        QuotedFrom = Quotations.Find(this);
        var finder = new VerbGroupFinder(Tokens, Verbs, MentionAt);
        var clauses = new List<Clause>();
        for (var s = 0; s < Sentences.Count; s++)
        {
            var groups = SubjectFinder.Find(Tokens, MentionAt, Sentences[s], finder.Find(Sentences[s]));
            clauses.AddRange(ClauseSplitter.Cut(Tokens, DateAt, Sentences[s], s, groups, Speakers[s] is not null));
        }

        Clauses = clauses;
        Resolver = new PersonResolver(this);
    }

    /// <summary>The note.</summary>
    public NoteText Note { get; }

    /// <summary>The deal as it stood before the note.</summary>
    public DealAsItStands Deal { get; }

    /// <summary>The note's UTC day.</summary>
    public DateOnly Day { get; }

    /// <summary>The deal's people.</summary>
    public Cast Cast { get; }

    /// <summary>The tokens of the text.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The clauses in order.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The days that the note names.</summary>
    public IReadOnlyList<DateExpression> Dates { get; }

    /// <summary>For each token, the day expression that covers it.</summary>
    public DateExpression?[] DateAt { get; }

    /// <summary>Each token as a verb.</summary>
    public Verb?[] Verbs { get; }

    /// <summary>The mentions of people and strangers by name or title.</summary>
    public IReadOnlyList<Mention> Mentions { get; }

    /// <summary>For each token, the mention that covers it, pronouns included.</summary>
    public Mention?[] MentionAt { get; }

    /// <summary>For each sentence, who speaks in it, where a label or a mail's head says so.</summary>
    public IReadOnlyList<Mention?> Speakers { get; }

    /// <summary>For each token inside quotation marks, the one whose words they are, where the note tells.</summary>
    public IReadOnlyList<Mention?> QuotedFrom { get; }

    /// <summary>Says whom mentions mean.</summary>
    public PersonResolver Resolver { get; }

    /// <summary>Takes a note apart.</summary>
    public static NoteView Of(NoteText note, DealAsItStands deal) => new(note, deal);

    /// <summary>The token's word; empty outside the text.</summary>
    public string Word(int i) => i >= 0 && i < Tokens.Count ? Tokens[i].Word : "";

    /// <summary>The mention that covers the token; null outside the text.</summary>
    public Mention? Mention(int i) => i >= 0 && i < Tokens.Count ? MentionAt[i] : null;

    /// <summary>Whether a sentence begins with the token, or goes on with it behind its label.</summary>
    public bool OpensSentence(int token) => _opens[token];

    /// <summary>The text between two tokens, without signs that only close or join: verbatim.</summary>
    public string Quote(int first, int end)
    {
        while (first < end - 1 && ((Tokens[first].Kind == TokenKind.Mark && Tokens[first].Word[0] is ',' or ';' or '.' or ':' or '—' or '-' or ')' or '!' or '?' or '…' or '*') || Tokens[first].Word is "and" or "but" or "so" or "&" or "also"))
        {
            first++;
        }

        while (end > first + 1 && Tokens[end - 1].Kind == TokenKind.Mark && (Tokens[end - 1].Word[0] is ',' or ';' or '.' or ':' or '—' or '-' or '(' or '!' or '…' or '*' or '/' || Tokens[end - 1].Word[0] > 0x2000))
        {
            end--;
        }

        return Note.Text[Tokens[first].Start..Tokens[end - 1].End];
    }
}
