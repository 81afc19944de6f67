import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { readFacts } from "./testing/facts";
import { type Matrix, measureMatrix } from "./testing/matrix";
import { agreed, renewIfAsked } from "./testing/snapshot";
import { buildWorld } from "./testing/world";

let db: TestDatabase;
let measured: Matrix;

beforeAll(async () => {
  db = await freshDatabase();
  const world = await buildWorld(db.owner);
  measured = await measureMatrix({ as: db.as, world, facts: await readFacts(db.admin) });
  renewIfAsked("access-matrix", measured);
});
afterAll(() => db.close());

describe("What each login can really do, from every viewpoint", () => {
  it("is tried on every table, and every table has rows to try it on", async () => {
    for (const table of await readFacts(db.admin)) expect(table.rows.length, table.name).toBeGreaterThan(0);
  });

  it("is what was agreed in review, table by table", () => {
    expect(measured).toEqual(agreed("access-matrix"));
  });
});
