import { createHash } from "node:crypto";
import type { Trail } from "./fillTrail";
import { idOf } from "./identifiers";
import type { DemoData } from "./rows";
import { sketchPng } from "./sketch";

/** The note and, by the kind of work, a link to look at or a file to open. */
export function addDelivery(
  data: DemoData,
  { task, sides, words, dice }: Trail,
  actor: { readonly actorId: string; readonly actorName: string },
  at: Date,
): void {
  const id = idOf(`delivery ${sides.taskId} ${data.rows.deliveries.length}`);
  const hasLink = task.work === "front" || task.work === "back" || task.work === "design";
  const preview = sides.taskId.slice(0, 8);
  data.rows.deliveries.push({
    id,
    ...sides,
    note: dice.one(words.handover),
    linkUrl: hasLink ? `https://preview.example/${preview}` : "",
    ...actor,
    at,
  });
  if (task.work === "design") addFile(data, sides, id, SKETCH, at);
  else if (task.work === "seo") addFile(data, sides, id, TABLE, at);
  else if (!hasLink || dice.next() < 0.4) addFile(data, sides, id, NOTES, at);
}

type Handed = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };
const encoded = (text: string) => new TextEncoder().encode(text);

const NOTES: Handed = {
  name: "notes.txt",
  mediaType: "text/plain",
  bytes: encoded("1. What changed\n2. Where to look\n3. What is still open\n"),
};
const TABLE: Handed = {
  name: "report.csv",
  mediaType: "text/csv",
  bytes: encoded(
    "address;problem;proposal\n/catalogue;title is repeated;write its own\n/delivery;no description;add two lines\n",
  ),
};
const SKETCH: Handed = { name: "sketch.png", mediaType: "image/png", bytes: sketchPng() };

function addFile(data: DemoData, sides: Trail["sides"], deliveryId: string, handed: Handed, at: Date): void {
  const id = idOf(`file ${deliveryId}`);
  const { name, mediaType, bytes } = handed;
  data.files.push({ shelf: "exchange", id, bytes });
  data.rows.files.push({
    id,
    ...sides,
    deliveryId,
    name,
    mediaType,
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    at,
  });
}
