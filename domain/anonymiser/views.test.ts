import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spanIn, type TextFormat, type View, viewsOf } from "./views";

/** Every reading of a text in which `name` stands, as the places of the source that it came from. */
const places = (text: string, name: string, format: TextFormat = "plain") =>
  viewsOf(text, format).flatMap((view) => {
    const at = view.text.indexOf(name);
    return at < 0 ? [] : [text.slice(...spanIn(view, at, at + name.length))];
  });
const base64 = (text: string) => Buffer.from(text).toString("base64");
const asWindows1251 = (text: string) => new TextDecoder("windows-1251").decode(Buffer.from(text));
const percent1251 = "%F0%EE%EC%E0%F8%EA%E0";

/** Stands each unit for a place of the source that is not before that of the unit before? */
const isInOrder = (view: View, length: number) => {
  let before = 0;
  for (let unit = 0; unit < view.text.length; unit += 1) {
    const [start, end] = spanIn(view, unit, unit + 1);
    if (start < before || end < start || end > length) return false;
    before = start;
  }
  return true;
};

describe("a name is readable", () => {
  test.each<[TextFormat, string, string]>([
    ["html", "<p>Ро<b>маш</b>ка ждёт</p>", "Ро<b>маш</b>ка"],
    [
      "html",
      "Ро<!-- x > y -->маш<span title='a>b'></span>ка",
      "Ро<!-- x > y -->маш<span title='a>b'></span>ка",
    ],
    ["html", '<img alt="Ромашка">', "Ромашка"],
    ["markdown", "Ро**маш**ка", "Ро**маш**ка"],
    ["markdown", "_Ро_машка", "_Ро_машка"],
    ["markdown", "[Ро](https://x.example)машка", "Ро](https://x.example)машка"],
    ["markdown", "![Ромашка](a.png)", "Ромашка"],
    ["plain", "Ро&#1084;&#x430;шка", "Ро&#1084;&#x430;шка"],
    ["plain", "&Rcy;&ocy;машка", "&Rcy;&ocy;машка"],
    ["plain", `для ${asWindows1251("Ромашка")}!`, asWindows1251("Ромашка")],
    ["plain", "для \u202eакшамоР\u202c!", "\u202eакшамоР"],
    ["plain", `/img/${base64("Ромашка ждёт")}/main.css`, base64("Ромашка ждёт")],
    ["plain", "&amp;#1056;омашка", "&amp;#1056;омашка"],
    ["plain", `x?q=${encodeURIComponent("Ромашка")}&y`, encodeURIComponent("Ромашка")],
    [
      "plain",
      encodeURIComponent(encodeURIComponent("Ромашка")),
      encodeURIComponent(encodeURIComponent("Ромашка")),
    ],
    ["plain", "\\u0420\\u043eмашка", "\\u0420\\u043eмашка"],
    ["plain", "\\xd0\\xa0омашка", "\\xd0\\xa0омашка"],
    ["plain", "=D0=A0=D0=BE=\r\nмашка", "=D0=A0=D0=BE=\r\nмашка"],
    ["plain", base64("клиент Ромашка"), base64("клиент Ромашка")],
    ["plain", `/files/${base64("клиент Ромашка")}`, base64("клиент Ромашка")],
    ["plain", base64(`тут ${base64("клиент Ромашка")} там`), base64(`тут ${base64("клиент Ромашка")} там`)],
    ["filename", "%D0%A0омашка-final.docx", "%D0%A0омашка"],
  ])("in %s «%s»", (format, text, place) => {
    expect(places(text, "Ромашка", format)).toContain(place);
  });

  test("in a host's punycode, and in Windows-1251", () => {
    expect(places(new URL("http://ромашка.рф/").hostname, "ромашка.рф")).toEqual([
      new URL("http://ромашка.рф/").hostname,
    ]);
    expect(places(`?q=${percent1251}`, "ромашка")).toEqual([percent1251]);
  });

  test("in a mail that quotes it over two lines", () => {
    expect(viewsOf("> > ООО\n> > «Ромашка»", "plain").map(({ text }) => text.trim())).toContain(
      "ООО\n«Ромашка»",
    );
  });

  test("in a file's name without its separators", () => {
    expect(viewsOf("КП_Ромашка-v2(3).docx", "filename").at(-1)?.text).toBe("КП Ромашка v2 3 ");
  });
});

describe("bounds", () => {
  test("a plain text has one view", () => {
    expect(viewsOf("Обычный текст, 100 слов; a = b.", "plain")).toHaveLength(1);
  });

  test("what is decoded brings its neighbourhood only", () => {
    const long = "слово ".repeat(5000);
    const views = viewsOf(`${long}&nbsp;${long}`, "plain");
    expect(views[1]?.text.length).toBeLessThan(400);
  });

  test.each([
    ["nested tags", "<div>".repeat(100_000)],
    ["unclosed tags", "<a ".repeat(100_000)],
    ["unclosed quotes", "<a b=\"<a b='".repeat(50_000)],
    ["unclosed comments", "<!-- ".repeat(100_000)],
    ["brackets", "[".repeat(200_000)],
    ["links", "[a](".repeat(100_000)],
    ["emphasis", "*a_`~".repeat(100_000)],
    ["quotes", "> ".repeat(100_000)],
    ["zero-width", "\u200b".repeat(100_000)],
    ["ampersands", "&amp;".repeat(100_000)],
    ["percents", "%25".repeat(100_000)],
    ["base64 in base64", base64(base64(base64("ромашка ".repeat(20_000))))],
  ])("%s stay within a few times their source", (_, text) => {
    for (const format of ["plain", "markdown", "html", "filename"] as const) {
      const total = viewsOf(text, format).reduce((sum, view) => sum + view.text.length, 0);
      expect(total).toBeLessThanOrEqual(text.length * 5);
    }
  });

  test("every unit of every view comes from within the source, and in order", () => {
    const piece = fc.constantFrom(
      "<b>",
      "</b>",
      "&#1056;",
      "%D0%A0",
      "**",
      "_",
      "\\u0420",
      "=\n",
      "> ",
      base64("клиент"),
      "xn--80a",
      "](x)",
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<TextFormat>("plain", "markdown", "html", "filename"),
        (source, format) => {
          for (const view of viewsOf(source, format)) expect(isInOrder(view, source.length)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);
});
