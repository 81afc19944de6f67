import { expect, test } from "vitest";
import { OGG_OPUS } from "./testing/samples";
import { cutText, MOST_TEXT, readUploads } from "./uploads";

const file = (name: string, content: string | Uint8Array) => new File([content as BlobPart], name);
const MAIL = "From: a@b.example\nTo: c@d.example\nSubject: hello\n\nBody";

test("a text file gives its words, a recording is kept, a mail is read", async () => {
  const read = await readUploads([
    file("brief.txt", Buffer.from("cff0e8e2e5f220f1eef1e5e4e8", "hex")),
    file("voice", OGG_OPUS),
    file("letter.eml", MAIL),
  ]);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.text).toBe("Привет соседи");
  expect(read.value.mail).toMatchObject({ subject: "hello", text: "Body" });
  expect(read.value.files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ["brief.txt", "text/plain"],
    ["voice", "audio/ogg"],
    ["letter.eml", "message/rfc822"],
  ]);
});

test.each([
  ["a file that is no mail", [file("letter.eml", "just words")], "notAMail"],
  ["two mails at once", [file("a.eml", MAIL), file("b.eml", MAIL)], "oneMail"],
  ["a program", [file("setup.exe", "MZ")], "fileType"],
])("%s is refused with a word of its own", async (_, files, code) => {
  expect(await readUploads(files)).toMatchObject({ ok: false, fields: { files: code } });
});

test("a file that is too big is refused before a byte of it is read", async () => {
  const huge = file("talk.wav", "x");
  Object.defineProperty(huge, "size", { value: 2 * 1024 ** 3 });
  huge.arrayBuffer = () => Promise.reject(new Error("read"));
  expect(await readUploads([huge])).toMatchObject({ ok: false, code: "fileTooBig" });
});

test("what came inside a mail is kept whatever it is", async () => {
  const parts = ["--b", "Content-Disposition: attachment; filename=old.doc", "", "anything", "--b--", ""];
  const mail = [MAIL.split("\n\n")[0], "Content-Type: multipart/mixed; boundary=b", "", ...parts].join(
    "\r\n",
  );
  const read = await readUploads([file("letter.eml", mail)]);
  if (!read.ok) throw new Error(read.code);
  expect(read.value.files[1]).toMatchObject({ name: "old.doc", mediaType: "application/octet-stream" });
});

test("a text is cut between letters, and says that it is", () => {
  expect(cutText("short")).toBe("short");
  const cut = cutText("😀".repeat(MOST_TEXT + 1));
  expect([...cut].length).toBeLessThanOrEqual(MOST_TEXT);
  expect(cut.endsWith("😀\n[…]")).toBe(true);
});
