import { describe, expect, test } from "vitest";
import { readMail } from "./mail";

const lines = (...all: string[]) => new TextEncoder().encode(all.join("\r\n"));
const HEAD = ["From: Anna <Anna@Romashka.example>", "To: we@agency.example", "Subject: The shop"];
/** Windows-1251 and KOI8-R of "Привет, нужен сайт". */
const CP1251 = Buffer.from("cff0e8e2e5f22c20edf3e6e5ed20f1e0e9f2", "hex");
const KOI8 = Buffer.from("f0d2c9d7c5d42c20ced5d6c5ce20d3c1cad4", "hex");
const HELLO = "Привет, нужен сайт";

describe("A plain mail", () => {
  test("gives its subject, sender, date and text", async () => {
    const mail = await readMail(
      lines(...HEAD, "Date: Fri, 27 Nov 2026 10:00:00 +0300", "", "Two lines.", "Thanks"),
    );
    expect(mail).toEqual({
      subject: "The shop",
      from: { name: "Anna", address: "anna@romashka.example" },
      sentAt: new Date("2026-11-27T07:00:00Z"),
      text: "Two lines.\nThanks",
      files: [],
    });
  });

  test.each(["", "Date: yesterday", "Date: Thu, 1 Jan 1970 00:00:00 +0000"])(
    "without a date that can be believed has none: %s",
    async (date) => {
      const mail = await readMail(lines(...HEAD, ...(date ? [date] : []), "", "x"));
      expect(mail?.sentAt).toBeUndefined();
    },
  );

  test("without a sender, a subject or a body is a mail still", async () => {
    expect(await readMail(lines("To: x@y.example", "", ""))).toEqual({
      ...{ subject: "", from: undefined, sentAt: undefined, text: "", files: [] },
    });
  });
});

describe("Old encodings", () => {
  test.each([
    ["windows-1251", CP1251],
    ["koi8-r", KOI8],
  ])("%s is read when it says so", async (charset, bytes) => {
    const subject = `Subject: =?${charset}?B?${bytes.toString("base64")}?=`;
    const head = lines(HEAD[0] ?? "", subject, `Content-Type: text/plain; charset=${charset}`, "", "");
    const mail = await readMail(Buffer.concat([head, bytes]));
    expect([mail?.subject, mail?.text]).toEqual([HELLO, HELLO]);
  });

  test.each([
    ["windows-1251", CP1251],
    ["koi8-r", KOI8],
  ])("%s is read when it does not say so", async (_, bytes) => {
    const mail = await readMail(
      Buffer.concat([lines(HEAD[0] ?? "", "Subject: "), bytes, lines("", "", ""), bytes]),
    );
    expect([mail?.subject, mail?.text]).toEqual([HELLO, HELLO]);
  });

  test("an encoding that nobody knows loses letters, not the mail", async () => {
    const mail = await readMail(lines(...HEAD, "Content-Type: text/plain; charset=x-klingon", "", "Qapla"));
    expect(mail?.text).toContain("Qapla");
  });
});

describe("HTML", () => {
  const html = (body: string) => readMail(lines(...HEAD, "Content-Type: text/html; charset=utf-8", "", body));

  test("is reduced to its text; styles, scripts and pictures are not text", async () => {
    const mail = await html(
      '<style>p{color:red}</style><script>alert(1)</script><p>We want <b>a shop</b>.</p><img src="http://spy.example/1.gif"><ul><li>blue<li>fast</ul><a href="https://ref.example/x">look</a>',
    );
    expect(mail?.text).toContain("We want a shop.");
    expect(mail?.text).toContain("https://ref.example/x");
    expect(mail?.text).not.toMatch(/alert|color|spy|<\w/);
    expect(mail?.text).toMatch(/blue[\s\S]*fast/);
  });

  test("the plain part goes before the HTML part", async () => {
    const mail = await readMail(
      lines(
        ...HEAD,
        "Content-Type: multipart/alternative; boundary=b",
        ...["", "--b", "Content-Type: text/plain", "", "plain words"],
        ...["--b", "Content-Type: text/html", "", "<p>rich words</p>", "--b--", ""],
      ),
    );
    expect(mail?.text).toBe("plain words");
  });

  test("a page nested a hundred thousand deep is no crash", async () => {
    const mail = await html(`${"<div>".repeat(100_000)}deep`);
    expect(mail).toBeDefined();
  });
});

describe("Attachments", () => {
  const part = (head: string, body: string) => [
    "--b",
    head,
    "Content-Transfer-Encoding: base64",
    "",
    btoa(body),
  ];
  const mixed = (...parts: string[][]) =>
    lines(...HEAD, "Content-Type: multipart/mixed; boundary=b", "", ...parts.flat());

  test("come out under their names, in whatever way these were written", async () => {
    const mail = await readMail(
      mixed(
        ["--b", "Content-Type: text/plain", "", "see below"],
        part("Content-Disposition: attachment; filename*=utf-8''%D0%A1%D0%BC%D0%B5%D1%82%D0%B0.txt", "one"),
        part('Content-Disposition: attachment; filename="../../etc/passwd"', "two"),
        part("Content-Disposition: attachment", "three"),
      ),
    );
    expect(mail?.text).toBe("see below");
    expect(mail?.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["Смета.txt", "one"],
      [".._.._etc_passwd", "two"],
      ["3.bin", "three"],
    ]);
  });

  test("a mail cut off in the middle gives what came", async () => {
    const whole = mixed(
      ["--b", "Content-Type: text/plain", "", "see below"],
      part("Content-Disposition: attachment; filename=a.txt", "the first words of a long file"),
    );
    const mail = await readMail(whole.subarray(0, -20));
    expect(mail?.text).toBe("see below");
    expect(mail?.files).toHaveLength(1);
  });

  test("a mail forwarded inside another is read with it", async () => {
    const inner = new TextDecoder().decode(lines("From: b@c.example", "Subject: inner", "", "inner words"));
    const mail = await readMail(
      mixed(
        ["--b", "Content-Type: text/plain", "", "outer words"],
        ["--b", "Content-Type: message/rfc822", "", inner],
      ),
    );
    expect(mail?.text).toContain("outer words");
    expect(mail?.text).toContain("inner words");
  });

  test("a thousand mails inside one another are refused by the reader, not by a crash", async () => {
    const deep = Array.from({ length: 1_000 }, (_, at) => [
      `--b${at}`,
      `Content-Type: multipart/mixed; boundary=b${at + 1}`,
      "",
    ]).flat();
    const mail = await readMail(
      lines(...HEAD, "Content-Type: multipart/mixed; boundary=b0", "", ...deep, "end"),
    );
    expect(mail).toBeUndefined();
  });
});
