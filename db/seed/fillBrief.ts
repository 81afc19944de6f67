import { createHash } from "node:crypto";
import { idOf, markerOf } from "./identifiers";
import { personId } from "./people";
import type { DemoData } from "./rows";
import { sketchPdf, sketchPng } from "./sketch";
import type { ClientStory } from "./story";

type Sides = { readonly taskId: string; readonly agencyOrgId: string; readonly partnerOrgId: string };

const KINDS = [
  { extension: "png", mediaType: "image/png", draw: sketchPng },
  { extension: "pdf", mediaType: "application/pdf", draw: sketchPdf },
] as const;

/**
 * A picture and a PDF that went out with a brief. The originals name the client in their names and metadata and lie on
 * the agency's shelf; the partner's copies are the same drawings without them.
 */
export function addBrief(data: DemoData, client: ClientStory, sides: Sides, at: Date): void {
  KINDS.forEach(({ extension, mediaType, draw }, place) => {
    const label = `brief ${sides.taskId} ${extension}`;
    const secret = `${client.name} ${markerOf(label)}`;
    const [original, clean] = [draw(secret), draw()];
    const [fileId, originalKey, cleanKey] = [idOf(label), idOf(`original ${label}`), idOf(`clean ${label}`)];
    data.files.push(
      { shelf: "agency", id: originalKey, bytes: original },
      { shelf: "agency", id: cleanKey, bytes: clean },
      { shelf: "exchange", id: fileId, bytes: clean },
    );
    const sha256 = createHash("sha256").update(clean).digest("hex");
    data.rows.files.push({
      id: fileId,
      ...sides,
      origin: "brief",
      name: `brief-${place + 1}.${extension}`,
      mediaType,
      sizeBytes: clean.length,
      sha256,
      at,
    });
    data.rows.draftFiles.push({
      id: idOf(`draft file ${label}`),
      orgId: sides.agencyOrgId,
      taskId: sides.taskId,
      fileId,
      name: `${secret}.${extension}`,
      mediaType,
      sizeBytes: original.length,
      originalKey,
      state: "ready",
      progress: 100,
      cleanKey,
      extension,
      cleanMediaType: mediaType,
      cleanSizeBytes: clean.length,
      cleanSha256: sha256,
      authorId: personId(client.manager),
      createdAt: at,
    });
  });
}
