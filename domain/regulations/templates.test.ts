import { expect, test } from "vitest";
import { compile, scan } from "../anonymiser/scan";
import { CLIENT_TEMPLATES, ENGAGEMENT_TEMPLATES, TEMPLATE_LANGUAGES } from "./templates";

test("templates have the same headings' number in both languages", () => {
  const headings = (text: string) => text.split("\n").filter((line) => line.startsWith("## ")).length;
  for (const templates of [CLIENT_TEMPLATES, ENGAGEMENT_TEMPLATES])
    expect(headings(templates.ru)).toBe(headings(templates.en));
});

test("a partner's template passes the gate as it stands, and would not with a name in it", () => {
  const matcher = compile([{ id: "c", ...EMPTY, names: ["Romashka"] }]);
  for (const language of TEMPLATE_LANGUAGES) {
    const text = ENGAGEMENT_TEMPLATES[language];
    expect(scan(matcher, text, { format: "markdown" })).toEqual([]);
    expect(scan(matcher, `${text} Romashka`, { format: "markdown" })).toHaveLength(1);
  }
});

const EMPTY = {
  names: [],
  aliases: [],
  products: [],
  domains: [],
  emails: [],
  phones: [],
  people: [],
  taxIds: [],
  addresses: [],
  handles: [],
  contracts: [],
};
