import { readFileSync } from "node:fs";
import path from "node:path";
import type { Shot } from "./load";
import { ROOT } from "./servers";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** The public id of a server action of the present build. */
export function actionId(file: string, name: string): string {
  const manifest = JSON.parse(
    readFileSync(path.join(ROOT, ".next/server/server-reference-manifest.json"), "utf8"),
  ) as Manifest;
  const found = Object.entries(manifest.node).find(
    ([, action]) => action.exportedName === name && action.filename?.endsWith(file),
  );
  if (!found) throw new Error(`${file} has no action ${name} in the build`);
  return found[0];
}

/** A submission as React sends it: the form's former state, then the form. */
export function submission(
  page: string,
  id: string,
  cookie: string,
  fields: Readonly<Record<string, string>>,
): Shot {
  const boundary = "----subrosa-bench";
  const parts = [
    ...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]),
    ["0", '[{"status":"idle"},"$K1"]'],
  ];
  const body = `${parts
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("")}--${boundary}--\r\n`;
  return {
    path: page,
    method: "POST",
    body,
    expects: '"status":"ok"',
    headers: {
      cookie,
      accept: "text/x-component",
      "next-action": id,
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(Buffer.byteLength(body)),
    },
  };
}
