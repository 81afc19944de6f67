import { expect, test } from "@playwright/test";
import { visit } from "../visit";
import { atPartnerDesk, firstIn } from "./desk";

test("another team's task, a missing one and a garbled address are the same nothing", async ({ browser }) => {
  const lynx = await atPartnerDesk(browser, "dev@lynx.example");
  const badger = await atPartnerDesk(browser, "dev@badger.example");
  const foreign = await firstIn(badger, "Done");
  const missing = "00000000-0000-4000-8000-000000000000";
  for (const id of [foreign.id, missing, "garbled"]) {
    const answer = await visit(lynx, `/partner/tasks/${id}`);
    expect(answer?.status()).toBe(404);
    await expect(lynx.getByRole("heading", { level: 1 })).toHaveText("There is nothing here");
    expect((await lynx.request.get(`/partner/tasks/${id}/files/${missing}`)).status()).toBe(404);
  }
});

test("a lead sees the fee of a task, an executor sees none, nor its bytes", async ({ browser }) => {
  const lead = await atPartnerDesk(browser, "lead@lynx.example");
  const executor = await atPartnerDesk(browser, "dev@lynx.example");
  const task = await firstIn(lead, "Done");
  await visit(lead, `/partner/tasks/${task.id}`);
  const fee =
    (await lead.getByText("Fee", { exact: true }).locator("xpath=following-sibling::dd").textContent()) ?? "";
  expect(fee).toMatch(/\d/);
  const page = await (await executor.request.get(`/partner/tasks/${task.id}`)).text();
  expect(page).not.toContain("feeMinor");
  expect(page).not.toContain(fee);
  await visit(executor, `/partner/tasks/${task.id}`);
  await expect(executor.getByText("Fee", { exact: true })).toHaveCount(0);
});

test("the board's JSON is for the partner's side alone, and an unchanged board costs nothing", async ({
  browser,
  request,
}) => {
  const signedOut = await request.get("/api/v1/partner/board");
  expect(signedOut.status()).toBe(401);
  expect(await signedOut.json()).toEqual({ error: "signedOut" });

  const agency = await atPartnerDesk(browser, "manager@aurora.example");
  expect((await agency.request.get("/api/v1/partner/board")).status()).toBe(404);

  const lynx = await atPartnerDesk(browser, "dev@lynx.example");
  const board = await lynx.request.get("/api/v1/partner/board?project=none");
  const etag = board.headers().etag ?? "";
  const again = await lynx.request.get("/api/v1/partner/board", { headers: { "if-none-match": etag } });
  if (again.status() === 200) expect(again.headers().etag).not.toBe(etag);
  else expect((await again.body()).length).toBe(0);
});

test("what the server answers directly is what the route behind it answers", async ({ browser, request }) => {
  const agency = await atPartnerDesk(browser, "manager@aurora.example");
  const lynx = await atPartnerDesk(browser, "dev@lynx.example");
  const told = ["etag", "content-type", "cache-control", "referrer-policy", "x-content-type-options"];
  for (const asker of [request, agency.request, lynx.request]) {
    // Only GET is answered directly. Others move cards meanwhile, so the two are compared until they met one board.
    await expect(async () => {
      const [direct, route] = [
        await asker.get("/api/v1/partner/board"),
        await asker.head("/api/v1/partner/board"),
      ];
      expect(direct.status()).toBe(route.status());
      for (const name of told) expect(direct.headers()[name], name).toBe(route.headers()[name]);
    }).toPass();
  }
});

test("a move meets the same gate whether the server answers it or the route behind", async ({
  browser,
  request,
}) => {
  const agency = await atPartnerDesk(browser, "manager@aurora.example");
  const lynx = await atPartnerDesk(browser, "dev@lynx.example");
  const fields = { verb: "start", taskId: "00000000-0000-4000-8000-00000000dead", version: "1" };
  // Only a form is answered directly.
  const asText = { headers: { "content-type": "text/plain" }, data: String(new URLSearchParams(fields)) };
  for (const [asker, status] of [
    [request, 401],
    [agency.request, 404],
    [lynx.request, 409],
  ] as const) {
    const [direct, route] = [
      await asker.post("/api/v1/partner/moves", { form: fields }),
      await asker.post("/api/v1/partner/moves", asText),
    ];
    expect([direct.status(), route.status()]).toEqual([status, status]);
    expect(await direct.json()).toEqual(await route.json());
  }
  const foreignPage = await lynx.request.post("/api/v1/partner/moves", {
    form: fields,
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreignPage.status()).toBe(403);
});
