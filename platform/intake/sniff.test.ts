import { describe, expect, test } from "vitest";
import { isMail, sniff } from "./sniff";
import { M4A, M4A_AS_FILM, MP3, OGG_OPUS, WAV } from "./testing/samples";

const text = (written: string) => new TextEncoder().encode(written);
const MAIL = "From: a@b.example\r\nTo: c@d.example\r\nSubject: hello\r\n\r\nBody";

describe("A file is what its bytes are", () => {
  test.each([
    ["a voice message of a messenger", OGG_OPUS, "voice.ogg", "audio/ogg"],
    ["the same under another name", OGG_OPUS, "audio.mp3", "audio/ogg"],
    ["the same without an ending", OGG_OPUS, "voice message", "audio/ogg"],
    ["an mp3", MP3, "call.mp3", "audio/mpeg"],
    ["an m4a", M4A, "memo.m4a", "audio/mp4"],
    ["an m4a marked as a film", M4A_AS_FILM, "memo.m4a", "audio/mp4"],
    ["a wav", WAV, "dictaphone.wav", "audio/wav"],
  ])("%s is a recording", async (_, bytes, name, mediaType) => {
    expect(await sniff(bytes, name)).toEqual({ kind: "voice", mediaType });
  });

  test.each([
    ["a page that calls itself a recording", text("<script>alert(1)</script>"), "voice.ogg"],
    ["a film", M4A_AS_FILM, "film.mp4"],
    ["a program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), "voice.mp3"],
    ["nothing", new Uint8Array(), "voice.wav"],
    ["junk that calls itself a mail", Buffer.from([0, 1, 2, 3, 255, 254, 0]), "letter.eml"],
  ])("%s is not taken", async (_, bytes, name) => {
    expect(await sniff(bytes, name)).toBeUndefined();
  });

  test("a mail saved as text is a mail; a note that begins like one is a note", async () => {
    const mail = { kind: "mail", mediaType: "message/rfc822" };
    expect(await sniff(text(MAIL), "letter.txt")).toEqual(mail);
    expect(await sniff(text(MAIL), "letter.eml")).toEqual(mail);
    expect(await sniff(text("Subject: the new shop\n\nWe want it blue."), "note.txt")).toEqual({
      kind: "text",
      mediaType: "text/plain",
    });
  });

  test("tables and pictures keep the rule of their names", async () => {
    expect(await sniff(text("a;b\n1;2"), "table.csv")).toEqual({ kind: "other", mediaType: "text/plain" });
    expect(await sniff(text("a;b"), "table.exe")).toBeUndefined();
  });
});

test("a mail is known with a mailbox's mark, folded lines, and without a body", () => {
  expect(isMail(text(`\ufeff${MAIL}`))).toBe(true);
  expect(isMail(text(`From MAILER Sat Jan 3\n${MAIL.replaceAll("\r", "")}`))).toBe(true);
  expect(isMail(text("Received: from x\n by y\nDate: never\nMessage-ID: <1@x>\n"))).toBe(true);
  expect(isMail(text("Dear all,\nFrom: me\nTo: you\nSubject: none"))).toBe(false);
});
