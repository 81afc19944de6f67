import { expect, test } from "vitest";
import { renderMarkdown } from "@/components/ui/markdown";
import { compile, scan } from "@/domain/anonymiser/scan";
import { redactionsOf, withPills } from "./redact";

const own = { clientId: "c1", codename: "Тихий Причал", locale: "ru" } as const;
const none = {
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
const dossiers = compile([
  { id: "c1", names: ["Рыжеполье"], ...none, people: ["Эмма Бережная"] },
  { id: "c2", names: ["Чужаково"], ...none },
]);

test("The key tells what every replaced word stands for, the own client's only", () => {
  const found = scan(dossiers, "Рыжеполье, Эмма Бережная; рыжеполье и Чужаково", "c1");
  expect(redactionsOf([found], own, "Рыжеполье")).toEqual([
    { shown: "Тихий Причал", meanings: ["Рыжеполье", "рыжеполье"] },
    { shown: "контакт 1", meanings: ["Эмма Бережная"] },
  ]);
});

test("Replaced words become pills in the text, never inside a tag or as a button within a link", () => {
  const redactions = [
    { shown: "Тихий Причал", meanings: ["Рыжеполье"] },
    { shown: "https://client.example", meanings: ["https://ryzhepolye.example"] },
  ];
  const html = withPills(
    renderMarkdown("Для **Тихий Причал**: https://client.example <b>Тихий Причал</b>"),
    redactions,
    (place) => `key-${place}`,
  );
  expect(html).toContain('<strong><button type="button" class="codename" popovertarget="key-0">Тихий Причал');
  expect(html).toContain('href="https://client.example"');
  expect(html).toContain('<span class="codename">https://client.example</span></a>');
  expect(html).not.toContain("<b>");
});

test("A replaced word is a pill in whichever case it stands", () => {
  const html = withPills(
    "<p>Спросите у контакта 2.</p>",
    [{ shown: "контакт 2", meanings: ["Эмма"] }],
    String,
  );
  expect(html).toContain('popovertarget="0">контакта 2</button>');
});

test("Quotation marks and points that touch a pill stay with it at the end of a line", () => {
  const html = withPills(
    renderMarkdown('Для «Тихий Причал», "Тихий Причал" и Тихий Причал дальше (Тихий Причал).'),
    [{ shown: "Тихий Причал", meanings: ["Рыжеполье"] }],
    String,
  );
  const pill = '<button type="button" class="codename" popovertarget="0">Тихий Причал</button>';
  const kept = (before: string, after: string) =>
    `<span class="codename-kept">${before}${pill}${after}</span>`;
  expect(html).toContain(
    `Для ${kept("«", "»,")} ${kept("&quot;", "&quot;")} и ${pill} дальше ${kept("(", ").")}`,
  );
});

test("With nothing replaced the text stays as it is", () => {
  expect(withPills("<p>a</p>", [], String)).toBe("<p>a</p>");
});
