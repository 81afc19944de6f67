import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { buildPassport } from "@/domain/ratings/passport";
import { fingerprint, openPassport, openPasted, sealJson, sealPdf } from "./seal";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const other = generateKeyPairSync("ed25519");
const PASSPORT = buildPassport({
  organisation: { name: "Студия «Рысь»", kind: "partner" },
  ballots: [
    {
      rater: "org-1",
      castAt: new Date("2026-01-10T00:00:00Z"),
      scores: { overall: 8.5, response: 9, honesty: null },
      isRemoved: false,
      kind: "month",
      period: "2025-12",
    },
  ],
  silentPeriods: 1,
  facts: { firstResponse: null, onTime: { mean: 0.8, sd: 0.1, sample: 0 }, returns: null, estimates: null },
  issuedOn: "2026-02-01",
});
const JSON_FILE = Buffer.from(sealJson(PASSPORT, privateKey));
const PDF_FILE = sealPdf(
  Buffer.from("%PDF-1.7\nwhatever\n%%EOF\n"),
  { organisation: "Студия «Рысь»", issuedOn: "2026-02-01" },
  privateKey,
);

test("what was sealed opens, with the portal's public key alone", () => {
  const key = createPublicKey(publicKey.export({ type: "spki", format: "pem" }));
  expect(openPassport(JSON_FILE, key)).toMatchObject({ ok: true, kind: "json", passport: PASSPORT });
  expect(openPassport(PDF_FILE, key)).toEqual({
    ok: true,
    kind: "pdf",
    told: { organisation: "Студия «Рысь»", issuedOn: "2026-02-01" },
  });
});

test("the same passport is the same file to the last byte", () => {
  expect(sealJson(PASSPORT, privateKey)).toBe(JSON_FILE.toString());
});

test.each([
  ["JSON", JSON_FILE],
  ["PDF", PDF_FILE],
] as const)("one byte changed anywhere in the %s is refused", (_, file) => {
  for (let place = 0; place < file.length; place++)
    for (const change of [1, 0x20]) {
      const changed = Buffer.from(file);
      changed[place] = (changed[place] ?? 0) ^ change;
      expect(openPassport(changed, publicKey).ok, `byte ${place}`).toBe(false);
    }
});

test("a byte more, less, or a second passport behind the first is refused", () => {
  for (const file of [JSON_FILE, PDF_FILE]) {
    expect(openPassport(file.subarray(0, -1), publicKey).ok).toBe(false);
    expect(openPassport(Buffer.concat([file, Buffer.from("\n")]), publicKey).ok).toBe(false);
    expect(openPassport(Buffer.concat([file, file.subarray(0, 100)]), publicKey).ok).toBe(false);
  }
  // Another document in front of a sealed end.
  expect(openPassport(Buffer.concat([Buffer.from("%PDF-1.7 other"), PDF_FILE]), publicKey).ok).toBe(false);
});

test("another portal's passport is told apart from a changed one", () => {
  expect(openPassport(JSON_FILE, other.publicKey)).toEqual({ ok: false, why: "key" });
  expect(openPassport(PDF_FILE, other.publicKey)).toEqual({ ok: false, why: "key" });
  expect(fingerprint(publicKey)).not.toBe(fingerprint(other.publicKey));
});

test("whoever puts the right key's name on a seal of their own is refused", () => {
  const forged = sealJson(PASSPORT, other.privateKey).replace(
    fingerprint(other.publicKey),
    fingerprint(publicKey),
  );
  expect(openPassport(Buffer.from(forged), publicKey)).toEqual({ ok: false, why: "changed" });
});

test("pasted text may have a browser's line ends and blanks around it, and nothing else", () => {
  const pasted = `\r\n  ${JSON_FILE.toString().replaceAll("\n", "\r\n")}  `;
  expect(openPasted(pasted, publicKey).ok).toBe(true);
  expect(openPasted(pasted.replace("8.5", "9.5"), publicKey)).toEqual({ ok: false, why: "changed" });
});

test.each([
  "",
  "{}",
  "null",
  "[1]",
  "%PDF-1.7",
  '{"passport":{"format":"subrosa-passport/1"}}',
  "\u0000\uffff",
  "9",
])("%j is no passport", (text) => {
  expect(openPassport(Buffer.from(text), publicKey)).toEqual({ ok: false, why: "format" });
});

test("a letter stands for each rater, and no identifier gets in", () => {
  expect(PASSPORT.ballots[0]?.rater).toBe("A");
  expect(JSON_FILE.toString()).not.toContain("org-1");
  expect(PASSPORT.isPublic).toBe(false);
});
