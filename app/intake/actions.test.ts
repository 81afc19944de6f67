import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type FormState, IDLE } from "@/components/forms/state";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { buildWorld, type World } from "@/db/testing/world";
import { requireForm, requirePage } from "@/platform/client/gate";
import { sendRequest } from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("next/server", () => ({ after: () => {} }));

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(() => db.owner`delete from identity.throttles`);

const NOT_HERE = "NEXT_HTTP_ERROR_FALLBACK;404";
function side() {
  const found = world.privateSides.get(world.aurora.id);
  if (!found) throw new Error("no client");
  return found;
}

/** Where it led, or what was refused. */
async function send(fields: Record<string, string | File>): Promise<FormState | string> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ token: side().client.tokens.intake, name: "Vera", ...fields }))
    form.append(name, value);
  return sendRequest(IDLE, form).catch((error: Error) => error.message);
}
const kept = async (words: string) =>
  (await db.owner`select from agency.requests where body like ${`${words}%`}`).length;

it("wrong links of a network, however many, close none of its good ones", async () => {
  for (let count = 0; count < 70; count++)
    await expect(requirePage("A".repeat(43))).rejects.toThrow(NOT_HERE);
  const { page, intake, revoked } = side().client.tokens;
  expect(await requirePage(page)).toMatchObject({ kind: "page" });
  expect(await requireForm(intake)).toMatchObject({ kind: "intake" });
  await expect(requirePage(revoked)).rejects.toThrow(NOT_HERE);
});

it("the eleventh request of a quarter of an hour waits, and what was typed comes back", async () => {
  for (let count = 0; count < 10; count++)
    expect(await send({ words: `Shop ${count}.` })).toMatch(/^NEXT_REDIRECT;\/intake\/.*sent=1/);
  expect(await send({ words: "One more" })).toMatchObject({
    status: "refused",
    code: "formRests",
    values: { words: "One more", name: "Vera" },
  });
  expect(await kept("One more")).toBe(0);
});

it("a day's worth of files stops files, not words", async () => {
  const { clientId: client_id } = side();
  const request_id = await insert(db.owner, "agency.requests", {
    ...{ org_id: world.aurora.id, client_id, channel: "form", body: "Everything we have" },
  });
  await insert(db.owner, "agency.request_files", {
    ...{ org_id: world.aurora.id, request_id, name: "a.zip", media_type: "application/zip", sha256: "-" },
    size_bytes: 500 * 1024 * 1024,
  });
  const files = new File(["hello"], "more.txt", { type: "text/plain" });
  expect(await send({ words: "And this", files })).toMatchObject({
    code: "filesRest",
    fieldMessages: { files: "fields.filesRest" },
    values: { words: "And this" },
  });
  expect(await kept("And this")).toBe(0);
  expect(await send({ words: "And this" })).toMatch(/^NEXT_REDIRECT/);
});

it("a submission key that is no id does no harm", async () => {
  expect(await send({ words: "Dashes", idempotencyKey: "-".repeat(36) })).toMatch(/^NEXT_REDIRECT/);
  expect(await kept("Dashes")).toBe(1);
});
