import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (input: string) => {
  const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/scan.ts"], {
    input,
    encoding: "utf8",
  });
  return { lines: done.stdout.split("\n").filter(Boolean), stderr: done.stderr, status: done.status };
};
const DOSSIERS = '{"dossiers":[{"id":"c1","names":["ООО «Ромашка»"],"domains":["romashka.example"]}]}';

test("every text comes back in order, with what was found and the text without it", () => {
  const { lines, status } = run(
    `${DOSSIERS}\n{"id":"t1","clientId":"c1","text":"Ромашка ждёт","format":"plain"}\n\n{"id":"t2","text":"ничего"}\n`,
  );
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first.findings).toMatchObject([
    { start: 0, end: 7, text: "Ромашка", clientId: "c1", kind: "name", tier: "mask", rule: "exact" },
  ]);
  expect(first.masked).toMatch(/^[А-ЯЁ]\S+ [А-ЯЁ]\S+ ждёт$/);
  expect(second).toEqual({ id: "t2", findings: [], masked: "ничего" });
  expect(status).toBe(0);
});

test("a malformed line is named by its number and its content is not repeated", () => {
  const { stderr, status, lines } = run(`${DOSSIERS}\n{"id":"t1","text":"ок"}\n{"id":"secret","text":5}\n`);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(stderr)).toMatchObject({ line: 3 });
  expect(stderr).not.toContain("secret");
  expect(status).toBe(1);
  expect(run("Ромашка\n").stderr.trim()).toBe('{"error":"not JSON","line":1}');
});

test("no input at all is an error too", () => {
  expect(run("").status).toBe(1);
});
