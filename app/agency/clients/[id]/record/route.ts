import { strToU8 } from "fflate";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { readAsAgency, writeAsAgency } from "@/db/agency/access";
import { type ClientRecord, type RecordRow, selectClientRecord } from "@/db/agency/client_record";
import { keepAct } from "@/db/audit";
import { toCsv } from "@/domain/csv";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { attachment } from "@/platform/files/send";
import { openFile } from "@/platform/files/store";
import { type ZipEntry, zipStream } from "@/platform/files/zip_stream";

type Context = { params: Promise<{ id: string }> };

/**
 * One client's whole record: everything as JSON, each table as CSV, the files that the client sent. It names clients and
 * partners alike, so it is for heads alone, and who took it stands on record before the first byte leaves.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireAgency();
  const clientId = idIn((await params).id);
  if (!clientId || !agencyMay(viewer.role, "exportClient")) notFound();
  const record = await readAsAgency(viewer, (tx) => selectClientRecord(tx, viewer, clientId));
  if (!record) notFound();
  const { orgId, userId: actorId } = viewer;
  await writeAsAgency(viewer, (tx) =>
    keepAct(tx, "agency.audit_log", {
      ...{ orgId, actorId, action: "client.export", key: undefined },
      answer: { clientId },
    }),
  );
  const t = await getTranslations("clients");
  const name = String(record["agency.clients"]?.[0]?.name ?? "client");
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  return new Response(zipStream(entriesOf(record, t("exportNote", { client: name, date: today }))), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": attachment(`${name} ${today}.zip`.replace(/[/\\]/g, "_")),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

function entriesOf(record: ClientRecord, note: string): ZipEntry[] {
  const text = (name: string, content: string): ZipEntry => ({
    name,
    isPacked: false,
    open: async () => strToU8(content),
  });
  const filled = Object.entries(record).filter(([, rows]) => rows.length > 0);
  return [
    text("README.txt", `${note}\n`),
    text("record.json", JSON.stringify(Object.fromEntries(filled), null, 1)),
    ...filled.map(([table, rows]) => text(`tables/${table}.csv`, tableOf(rows))),
    ...(record["agency.request_files"] ?? []).map(({ id, name }, place) => ({
      name: `files/${String(place + 1).padStart(3, "0")} ${String(name).replace(/[/\\:*?"<>|]/g, "_")}`,
      isPacked: true,
      open: async () =>
        (await openFile("agency", String(id)))?.bytes as ReadableStream<Uint8Array> | undefined,
    })),
  ];
}

function tableOf(rows: readonly RecordRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: unknown) =>
    value === null || value === undefined
      ? null
      : typeof value === "object"
        ? JSON.stringify(value)
        : typeof value === "number"
          ? value
          : String(value);
  return toCsv(
    columns,
    rows.map((row) => columns.map((column) => cell(row[column]))),
  );
}
