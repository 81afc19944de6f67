import { expect, test } from "vitest";
import { OPEN_STATES, TASK_STATES } from "@/domain/tasks/states";
import { filterOf, readAddress, tasksAddress } from "./address";

const id = "3f0d5a1c-7b1e-4a55-9f43-0f5a2f1c9d10";

test("Tasks open as a board; a search or a state opens the list, where both are looked for", () => {
  expect(readAddress({}).view).toBe("board");
  expect(readAddress({ project: id }).view).toBe("board");
  expect(readAddress({ q: "form" }).view).toBe("list");
  expect(readAddress({ state: "done" }).view).toBe("list");
  expect(readAddress({ view: "board", q: "form" }).view).toBe("board");
});

test("The list shows open tasks, but a search looks at all of them", () => {
  expect(filterOf(readAddress({ view: "list" })).states).toEqual(OPEN_STATES);
  expect(filterOf(readAddress({ q: "form" })).states).toEqual(TASK_STATES);
  expect(filterOf(readAddress({ q: "form", state: "done" })).states).toEqual(["done"]);
  expect(filterOf(readAddress({ state: "all" })).states).toEqual(TASK_STATES);
});

test("An address goes out and comes back; what does not fit is left out", () => {
  const asked = readAddress({ view: "list", state: "done", project: id, assignee: "me", q: "form" });
  const address = tasksAddress(asked, { due: "2026-11-30", id });
  const back = readAddress(Object.fromEntries(new URL(address, "http://portal").searchParams));
  expect(back).toEqual({ ...asked, after: { due: "2026-11-30", id } });

  const wrong = { view: "x", state: "x", project: "1", assignee: id, q: " ", after: `2026-02-30_${id}` };
  expect(readAddress(wrong)).toEqual(readAddress({}));
});
