import { createHash } from "node:crypto";
import { daysAgo, workDayFromNow, workTimes } from "./calendar";
import { clientId } from "./fillClient";
import { contactId } from "./fillContacts";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, orgId, PEOPLE, personId } from "./people";
import { hum } from "./recording";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

type Words = {
  readonly mail: { readonly subject: string; readonly body: string };
  readonly voice: { readonly name: string; readonly transcript: string };
  readonly form: { readonly subject: string; readonly body: string };
  readonly later: { readonly body: string; readonly why: string };
  readonly again: { readonly body: string };
};

/** One request of every kind of arrival and of every end that the stories do not tell. */
const WORDS: Readonly<Record<AgencyKey, Words>> = {
  aurora: {
    mail: {
      subject: "Каталог к сезону",
      body: "Добрый день!\n\nК сезону хотим отдельную страницу с каталогом, как обсуждали. Фотографии будут в понедельник, тексты возьмите с упаковки. Когда сможете показать?",
    },
    voice: {
      name: "Голосовое",
      transcript:
        "Слушайте, на телефоне кнопка «Заказать» уезжает под баннер. И ещё: можно, чтобы после заказа приходило письмо?",
    },
    form: { subject: "Счёт за поддержку", body: "Пришлите, пожалуйста, счёт за следующий месяц заранее." },
    later: {
      body: "Думаем про английскую версию сайта, но бюджет утвердят только после праздников.",
      why: "Договорились вернуться, когда утвердят бюджет.",
    },
    again: { body: "Ещё раз про каталог: пусть будет видно, что есть в наличии." },
  },
  harbor: {
    mail: {
      subject: "Season catalogue",
      body: "Hello,\n\nfor the season we want the catalogue page we spoke about. Pictures come on Monday, texts are on the packs. When can we see something?",
    },
    voice: {
      name: "Voice message",
      transcript:
        "Listen, on my phone the order button slips under the banner. And could people get a letter once they ordered?",
    },
    form: { subject: "Invoice for support", body: "Please send next month's invoice ahead of time." },
    later: {
      body: "We think of a Welsh version of the site, but the budget is decided after the holidays.",
      why: "Agreed to come back to it once the budget is decided.",
    },
    again: { body: "The catalogue once more: please show what is in stock." },
  },
};

/** Requests of one client in every form in which they come: a mail, a recording, the client's own form. */
export function addIntake(data: DemoData, client: ClientStory, now: Date): void {
  const [person = "", address = ""] = [client.dossier.people[0], client.dossier.emails[0]];
  const words = WORDS[client.agency];
  const sent = workTimes(now, daysAgo(now, 4), now, [0.1, 0.3, 0.55, 0.8, 0.97]);
  const at = (place: number) => sent[place] ?? now;
  const of = { orgId: orgId(client.agency), clientId: clientId(client) };
  const id = (what: string) => idOf(`request ${client.name} ${what}`);
  const marker = (what: string) => markerOf(`request ${client.name} ${what}`);
  const whole = { ...of, contactId: contactId(client, person), authorId: personId(client.manager) };
  const add = (what: string, receivedAt: Date, rest: Omit<Row, keyof typeof whole | "id">) =>
    data.rows.requests.push({
      ...whole,
      receivedAt,
      createdAt: receivedAt,
      waitsSince: receivedAt,
      ...rest,
      id: id(what),
    });
  const move = { ...of, actorId: personId(client.manager), actorName: PEOPLE[client.manager].name };

  const sender = `${person} <${address}>`;
  add("mail", at(2), {
    channel: "mail",
    sender,
    subject: `${words.mail.subject} (${marker("subject")})`,
    body: `${words.mail.body}\n\n${marker("mail")}`,
  });
  addFile(data, client, id("mail"), {
    name: `${marker("mail name")}.eml`,
    mediaType: "message/rfc822",
    bytes: Buffer.from(letter(sender, words.mail, at(2), marker("mail file"))),
    at: at(2),
  });

  add("voice", at(3), { channel: "file", body: "" });
  addFile(data, client, id("voice"), {
    name: `${words.voice.name} ${marker("voice name")}.wav`,
    mediaType: "audio/wav",
    bytes: hum(4, marker("voice file")),
    transcript: `${words.voice.transcript} (${marker("transcript")})`,
    at: at(3),
  });

  // By the client's own hand, through a link: nobody of the agency wrote it down.
  add("form", at(4), {
    ...{ channel: "form", authorId: null, sender },
    subject: `${words.form.subject} (${marker("form subject")})`,
    body: `${words.form.body}\n\n${marker("form")}`,
  });

  const untilOn = workDayFromNow(now, 20);
  add("later", at(0), {
    ...{ channel: "call", state: "postponed", waitsSince: new Date(`${untilOn}T06:00:00Z`) },
    body: `${words.later.body}\n\n${marker("later")}`,
  });
  data.rows.requestMoves.push({
    ...{ ...move, id: idOf(`move ${id("later")}`), requestId: id("later"), verb: "postpone", untilOn },
    ...{ note: `${words.later.why} (${marker("why")})`, at: at(1) },
  });

  add("again", at(3), {
    ...{ channel: "message", state: "merged", waitsSince: null },
    body: `${words.again.body}\n\n${marker("again")}`,
  });
  data.rows.requestMoves.push({
    ...{ ...move, id: idOf(`move ${id("again")}`), requestId: id("again"), verb: "merge" },
    ...{ intoId: id("mail"), at: at(4) },
  });
}

type Row = DemoData["rows"]["requests"][number];

function addFile(
  { rows, files }: DemoData,
  client: ClientStory,
  requestId: string,
  file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly transcript?: string;
    readonly at: Date;
  },
): void {
  const { bytes, ...row } = file;
  const id = idOf(`file ${requestId} ${file.name}`);
  files.push({ shelf: "agency", id, bytes });
  rows.requestFiles.push({
    ...row,
    id,
    orgId: orgId(client.agency),
    requestId,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
}

const letter = (from: string, { subject, body }: Words["mail"], at: Date, marker: string): string =>
  [
    `From: ${from}`,
    `Subject: ${subject}`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${marker}@mail.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: 8bit",
    "",
    body.replaceAll("\n", "\r\n"),
    "",
  ].join("\r\n");
