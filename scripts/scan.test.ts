import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (input: string) => {
  const done = spawnSync(process.execPath, ["--import", "tsx", "scripts/scan.ts"], {
    input,
    encoding: "utf8",
  });
  return { lines: done.stdout.split("\n").filter(Boolean), stderr: done.stderr, status: done.status };
};
const DOSSIERS = '{"dossiers":[{"id":"c1","names":["ООО «Кларинола»"],"domains":["romashka.example"]}]}';

test("every text comes back in order, with what was found and the text without it", () => {
  const { lines, status } = run(
    `${DOSSIERS}\n{"id":"t1","clientId":"c1","text":"Для Кларинолы, <b>Клари</b>нола","format":"html"}\n\n{"id":"t2","text":"ничего"}\n`,
  );
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first.findings).toMatchObject([
    { start: 4, end: 13, text: "Кларинолы", clientId: "c1", kind: "name", tier: "mask" },
    { text: "Клари</b>нола", clientId: "c1", kind: "name", tier: "mask", rule: "markup" },
  ]);
  expect(first.masked).toMatch(/^Для клиента «[А-ЯЁ]\S+ [А-ЯЁ]\S+», /);
  expect(first.masked).not.toMatch(/кларинол/i);
  expect(second).toEqual({ id: "t2", findings: [], masked: "ничего" });
  expect(status).toBe(0);
}, 60_000);

test("a malformed line is named by its number and its content is not repeated", () => {
  const { stderr, status, lines } = run(`${DOSSIERS}\n{"id":"t1","text":"ок"}\n{"id":"secret","text":5}\n`);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(stderr)).toMatchObject({ line: 3 });
  expect(stderr).not.toContain("secret");
  expect(status).toBe(1);
  expect(run("Кларинола\n").stderr.trim()).toBe('{"error":"not JSON","line":1}');
}, 60_000);

test("no input at all is an error too", () => {
  expect(run("").status).toBe(1);
}, 60_000);
