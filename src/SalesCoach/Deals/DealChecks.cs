using System.Text.RegularExpressions;

namespace SalesCoach.Deals;

/// <summary>What a deal must keep to before it is entered. Returns faults that name the field; no fault is a good deal.</summary>
public static partial class DealChecks
{
    /// <summary>The most members, buyers, milestones or open entered commitments that a deal may hold.</summary>
    public const int MostItems = 100;

    /// <summary>The longest name, role, title or stage, in UTF-16 code units.</summary>
    public const int LongestName = 200;

    /// <summary>The longest goal, strategy, contingency, commitment or other text, in UTF-16 code units.</summary>
    public const int LongestText = 2_000;

    /// <summary>Whether the text can be an id: 1 to 64 letters, digits, dots, underscores, at signs and hyphens, beginning with a letter or digit.</summary>
    public static bool IsId(string id) => IdPattern().IsMatch(id);

    /// <summary>Checks a deal that somebody puts.</summary>
    /// <param name="deal">The deal as it was sent.</param>
    /// <param name="readCommitments">The commitments that were read in its notes, by id, as they stand.</param>
    public static IReadOnlyList<Fault> Check(Deal deal, IReadOnlyDictionary<string, Commitment> readCommitments)
    {
        var faults = new Faults();
        faults.Id("id", deal.Id);
        faults.Required("name", deal.Name, LongestName);
        faults.Length("customer", deal.Customer, LongestName);
        faults.Length("stage", deal.Stage, LongestName);
        faults.Length("goal", deal.Goal, LongestText);
        faults.Length("strategy.summary", deal.Strategy?.Summary, LongestText);
        faults.Length("winLoss.summary", deal.WinLoss?.Summary, LongestText);
        faults.OptionalId("coachId", deal.CoachId);
        faults.OptionalId("quarterbackId", deal.QuarterbackId);
        if (deal.Amount is < 0)
        {
            faults.Add("amount", "An amount is zero or more.");
        }

        if (deal is { Status: DealStatus.Open, ClosedOn: not null })
        {
            faults.Add("closedOn", "An open deal has no day on which it closed; set the status to won or lost, or leave this out.");
        }

        CheckPeople(deal, faults);
        CheckMilestones(deal, faults);
        CheckCommitments(deal, readCommitments, faults);
        return faults.All;
    }

    private static void CheckPeople(Deal deal, Faults faults)
    {
        var buyers = deal.Buyers.Select(b => b.Id).ToHashSet();
        faults.Items("team", deal.Team, m => m.Id, (at, member) =>
        {
            faults.Id($"{at}.id", member.Id);
            faults.Required($"{at}.name", member.Name, LongestName);
            faults.Length($"{at}.role", member.Role, LongestName);
            faults.Length($"{at}.department", member.Department, LongestName);
            faults.Length($"{at}.valueToTeam", member.ValueToTeam, LongestText);
            faults.Length($"{at}.valueToCustomer", member.ValueToCustomer, LongestText);
            for (var i = 0; i < member.BuyerIds.Count; i++)
            {
                if (!buyers.Contains(member.BuyerIds[i]))
                {
                    faults.Add($"{at}.buyerIds[{i}]", "No buyer of the deal has this id.");
                }
            }
        });
        faults.Items("buyers", deal.Buyers, b => b.Id, (at, buyer) =>
        {
            faults.Id($"{at}.id", buyer.Id);
            faults.Required($"{at}.name", buyer.Name, LongestName);
            faults.Length($"{at}.title", buyer.Title, LongestName);
            if (deal.Team.Any(m => m.Id == buyer.Id))
            {
                faults.Add($"{at}.id", "A team member has this id already.");
            }
        });
    }

    private static void CheckMilestones(Deal deal, Faults faults) =>
        faults.Items("milestones", deal.Milestones, m => m.Id, (at, milestone) =>
        {
            faults.Id($"{at}.id", milestone.Id);
            faults.Required($"{at}.name", milestone.Name, LongestName);
            faults.Length($"{at}.contingency", milestone.Contingency, LongestText);
        });

    private static void CheckCommitments(Deal deal, IReadOnlyDictionary<string, Commitment> readCommitments, Faults faults)
    {
        var people = deal.Team.Select(m => m.Id).Concat(deal.Buyers.Select(b => b.Id)).ToHashSet();
        var milestones = deal.Milestones.Select(m => m.Id).ToHashSet();
        if (deal.Commitments.Count(c => c.Status == CommitmentStatus.Open && !readCommitments.ContainsKey(c.Id)) > MostItems)
        {
            faults.Add("commitments", $"A deal holds {MostItems} open commitments at the most, those from notes not counted.");
        }

        faults.Distinct("commitments", deal.Commitments, c => c.Id);
        for (var i = 0; i < deal.Commitments.Count; i++)
        {
            var (at, commitment) = ($"commitments[{i}]", deal.Commitments[i]);
            var stands = readCommitments.GetValueOrDefault(commitment.Id);
            if (stands is null)
            {
                faults.Id($"{at}.id", commitment.Id);
                faults.Required($"{at}.text", commitment.Text, LongestText);
            }

            faults.Length($"{at}.ownerName", commitment.OwnerName, LongestName);
            faults.OptionalId($"{at}.assignedById", commitment.AssignedById);
            // A note may name somebody, or a milestone, that has been taken out of the deal since; what a GET gave can be put back all the same.
            if (commitment.OwnerId is { } owner && owner != stands?.OwnerId && !people.Contains(owner))
            {
                faults.Add($"{at}.ownerId", "Nobody in the team or among the buyers has this id; for others give ownerName.");
            }

            if (commitment.MilestoneId is { } milestone && milestone != stands?.MilestoneId && !milestones.Contains(milestone))
            {
                faults.Add($"{at}.milestoneId", "No milestone of the deal has this id.");
            }
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._@-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
