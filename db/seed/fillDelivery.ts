import { createHash } from "node:crypto";
import type { Trail } from "./fillTrail";
import { idOf } from "./identifiers";
import type { DemoData } from "./rows";

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
  if (!hasLink || dice.next() < 0.4) addFile(data, sides, id, task.work === "seo", at);
}

function addFile(
  data: DemoData,
  sides: Trail["sides"],
  deliveryId: string,
  isTable: boolean,
  at: Date,
): void {
  const id = idOf(`file ${deliveryId}`);
  const text = isTable
    ? "url;problem;proposal\n/catalogue;title is repeated;write its own\n/delivery;no description;add two lines\n"
    : "1. What changed\n2. Where to look\n3. What is still open\n";
  const bytes = new TextEncoder().encode(text);
  data.files.push({ shelf: "exchange", id, bytes });
  data.rows.files.push({
    id,
    ...sides,
    deliveryId,
    name: isTable ? "report.csv" : "notes.txt",
    mediaType: isTable ? "text/csv" : "text/plain",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    at,
  });
}
