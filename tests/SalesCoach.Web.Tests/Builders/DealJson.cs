using System.Text.Json.Nodes;

namespace SalesCoach.Web.Tests.Builders;

/// <summary>A deal as a caller writes it: dana's and ben's, coached by casey, with one milestone and nothing wrong.</summary>
public static class DealJson
{
    public static JsonObject Healthy(Action<JsonObject>? change = null)
    {
        var deal = JsonNode.Parse("""
            {
              "name": "Line 4 rollout", "customer": "Orla Foods", "stage": "evaluate", "amount": 120000, "closeDate": "2026-06-30",
              "goal": "Orla ships line 4 before summer", "coachId": "casey", "quarterbackId": "dana",
              "strategy": { "summary": "Win on uptime", "updatedOn": "2026-03-10" },
              "team": [
                { "id": "dana", "name": "Dana Reyes", "role": "Account executive", "valueToTeam": "Runs it", "valueToCustomer": "One contact", "buyerIds": ["b1"] },
                { "id": "ben", "name": "Ben Okoro", "role": "Engineer", "valueToTeam": "Knows the line", "valueToCustomer": "Answers", "buyerIds": ["b2"] }
              ],
              "buyers": [
                { "id": "b1", "name": "Ana Silva", "title": "Plant manager", "influence": "decision-maker" },
                { "id": "b2", "name": "Tomas Wirth", "title": "Head of IT", "influence": "champion" }
              ],
              "milestones": [{ "id": "m1", "name": "Security review passed", "dueOn": "2026-04-10", "status": "open" }],
              "commitments": [
                { "id": "c1", "milestoneId": "m1", "text": "Send the SOC 2 report", "ownerId": "dana", "dueOn": "2026-03-18", "status": "open", "createdOn": "2026-03-10" },
                { "id": "c2", "milestoneId": "m1", "text": "Draw the network plan", "ownerId": "ben", "dueOn": "2026-03-19", "status": "open", "createdOn": "2026-03-10" }
              ],
              "followUpOn": "2026-03-20"
            }
            """) as JsonObject ?? throw new InvalidOperationException("The deal is no object.");
        change?.Invoke(deal);
        return deal;
    }
}
