import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, test } from "@playwright/test";
import { formToken, pageToken } from "@/db/seed/fillApprovals";

/** Every screen that a person can reach without making anything, by side; details are found by following a list. */
const SCREENS = {
  "-": [
    "/login",
    "/reset",
    "/passport",
    "/nothing-here",
    `/share/${pageToken("Pellowick", "Casper Ludlowe")}`,
    `/share/${pageToken("Рыжеполье", "Эмма Бережная")}`,
    `/intake/${formToken("Pellowick")}`,
    `/intake/${formToken("Pellowick")}?sent=1`,
    "/share/not-a-token",
  ],
  "lead@aurora.example": [
    "/agency/today",
    "/agency/today?view=mine",
    "/agency/today?view=all&kind=request",
    "/agency/today?view=all&kind=incident",
    "/agency/todos?view=mine",
    "/agency/todos?view=all",
    "/agency/todos?view=all&state=done",
    "/agency/clients",
    "/agency/clients/new",
    "/agency/clients → a.row-link",
    "/agency/clients?q=Рыжеполье → a.row-link → a[href$='/contacts/new']",
    "/agency/clients?q=Рыжеполье → a.row-link → #contacts a.row-link",
    "/agency/clients?q=Рыжеполье → a.row-link → nav a[href$='/timeline']",
    "/agency/clients?q=Рыжеполье → a.row-link → nav a[href$='/loyalty']",
    "/agency/clients/imports",
    "/agency/accounts",
    "/agency/accounts?view=duties",
    "/agency/accounts?view=handOvers",
    "/agency/accounts?view=handOvers → a.row-link",
    "/agency/accounts?view=structure",
    "/agency/analytics?period=365",
    "/agency/radar",
    "/agency/radar?view=all&silence=risk",
    "/agency/incidents",
    "/agency/incidents?view=all → a.row-link",
    "/agency/incidents?view=all → a.row-link → a[href$='/edit']",
    "/agency/incidents/new",
    "/agency/clients?q=Рыжеполье → a.row-link → #regulation a",
    "/agency/clients?q=Рыжеполье → a.row-link → #regulation a → a[href$='/regulation/new']",
    "/agency/requests",
    "/agency/requests/new",
    "/agency/requests → a.row-link",
    "/agency/requests?view=postponed",
    "/agency/requests?view=postponed → a.row-link",
    "/agency/requests?view=all&q=.wav → a.row-link",
    "/agency/requests?view=all&state=merged → a.row-link",
    "/agency/jobs",
    "/agency/jobs/new",
    "/agency/jobs → a.row-link",
    "/agency/approvals",
    "/agency/approvals?view=all&state=approved",
    "/agency/approvals → a.row-link",
    "/agency/approvals → a.row-link → a[href*='approvals/new']",
    "/agency/clients?q=Рыжеполье → a.row-link → a[href$='/links']",
    "/agency/jobs?q=Рыжеполье → a.row-link → a[href$='/edit']",
    "/agency/jobs?q=Рыжеполье → a.row-link → a[href$='/estimates']",
    "/agency/clients?q=Рыжеполье → a.row-link → a[href$='/backlog']",
    "/agency/meetings",
    "/agency/meetings?view=past",
    "/agency/meetings?view=past → a.row-link",
    "/agency/meetings → a.row-link",
    "/agency/meetings → a.row-link → a[href$='/edit']",
    "/agency/clients?q=Рыжеполье → a.row-link → a[href*='/meetings/new']",
    "/agency/settings/templates",
    "/agency/tasks",
    "/agency/tasks → a.row-link",
    "/agency/tasks?view=drafts",
    "/agency/tasks?view=drafts → a.row-link",
    "/agency/partners",
    "/agency/partners → a.row-link",
    "/agency/partners → a.row-link:has-text('Badger') → #regulation a",
    "/agency/partners → a.row-link:has-text('Badger') → #regulation a → a[href$='/regulation/new']",
    "/agency/ratings",
    "/agency/ratings?standing=toCast → a.row-link",
    "/agency/ratings?standing=sealed → a.row-link",
    "/agency/ratings?standing=revealed → a.row-link",
    "/agency/ratings?standing=silent → a.row-link",
    "/agency/ratings/partners",
    "/agency/ratings/partners → a.row-link",
    "/agency/ratings/score",
    "/agency/ratings/flags",
    "/agency/ratings/passport",
    "/agency/leaks",
    "/agency/leaks?view=answered",
    "/agency/leaks?view=decisions",
    "/agency/imports",
    "/agency/imports/new",
    "/agency/team",
    "/agency/settings",
  ],
  "dev@lynx.example": [
    "/partner/today",
    "/partner/tasks?view=board",
    "/partner/tasks?view=list",
    "/partner/tasks?view=list → a.row-link",
    "/partner/engagements",
    "/partner/engagements → a[href$='/regulation']",
    "/partner/ratings",
    "/partner/ratings?standing=toCast → a.row-link",
    "/partner/ratings?standing=revealed → a.row-link",
    "/partner/ratings/score",
    "/partner/ratings/agencies",
    "/partner/ratings/agencies → a.row-link",
    "/partner/ratings/flags",
    "/partner/ratings/passport",
    "/partner/team",
    "/partner/settings",
  ],
} as const;

const LOOKS = [
  { width: 1440, height: 900, colorScheme: "light", locale: "ru" },
  { width: 390, height: 844, colorScheme: "dark", locale: "en" },
] as const;

for (const [email, screens] of Object.entries(SCREENS))
  for (const look of LOOKS)
    test(`screens of ${email} at ${look.width} px, ${look.colorScheme}, ${look.locale}: accessible, within the page, without errors`, async ({
      browser,
      baseURL,
    }) => {
      // Every screen of a side, each read whole by axe.
      test.setTimeout(900_000);
      const { page, complaints } = await openBrowser(browser, baseURL ?? "", email, look);
      for (const screen of screens) {
        const [address = "", ...links] = screen.split(" → ");
        await page.goto(address);
        for (const link of links) {
          const href = await page.locator(link).first().getAttribute("href");
          await page.goto(href ?? "no link to follow");
        }
        await expect(page.locator("h1").first(), screen).toBeVisible();
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes[0]?.target}`)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${screen} is wider than the page`).toBeLessThanOrEqual(1);
      }
      expect(complaints.filter((each) => !each.includes("404"))).toEqual([]);
      await page.context().close();
    });

async function openBrowser(browser: Browser, baseURL: string, email: string, look: (typeof LOOKS)[number]) {
  const { width, height, colorScheme, locale } = look;
  const context = await browser.newContext({ baseURL, viewport: { width, height }, colorScheme });
  await context.addCookies([{ name: "subrosa.locale", value: locale, url: baseURL }]);
  if (email !== "-") {
    const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
    await context.request.post("/api/auth/callback/credentials", {
      form: { csrfToken, email, password: "subrosa-demo", json: "true" },
    });
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  return { page, complaints };
}
