using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace SalesCoach.Web.SignIn;

/// <summary>The page of the development sign-in: a button for each of the companies' people.</summary>
internal static class SignInPage
{
    public static string Render(DevelopmentSignIn signIn, string? returnUrl, AntiforgeryTokenSet antiforgery)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        html.Append("<title>Sign in – SalesCoach</title></head><body><main><h1>Who are you?</h1>");
        html.Append("<p>This is the sign-in for development. It works on this machine only.</p>");
        html.Append("<form method=\"post\" action=\"/sign-in\">");
        Hidden(html, antiforgery.FormFieldName, antiforgery.RequestToken);
        Hidden(html, "returnUrl", returnUrl);
        foreach (var company in signIn.Companies)
        {
            html.Append("<h2>").Append(Encode(company.Name)).Append("</h2><ul>");
            foreach (var person in company.People)
            {
                html.Append("<li><button name=\"person\" value=\"").Append(Encode($"{company.Id}/{person.Id}")).Append("\">");
                html.Append(Encode(person.Name)).Append("</button> ").Append(Encode(string.Join(", ", person.Roles))).Append("</li>");
            }

            html.Append("</ul>");
        }

        return html.Append("</form></main></body></html>").ToString();
    }

    private static void Hidden(StringBuilder html, string name, string? value) =>
        html.Append("<input type=\"hidden\" name=\"").Append(Encode(name)).Append("\" value=\"").Append(Encode(value ?? "")).Append("\">");

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
