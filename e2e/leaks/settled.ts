import type postgres from "postgres";
import type { Reading } from "./reader";

/**
 * An answer without what differs between any two answers to the same question: nonces, keys of forms, the framework's
 * keys and digests. A page streams its parts as they become ready, numbers them so and now and then repeats one: it is
 * compared by its text as a person reads it and by all the words in it, every other answer byte by byte.
 */
export function settled({ status, headers, body }: Reading, rows: ReadonlySet<string>): string {
  const { date, etag, "set-cookie": _cookie, "content-security-policy": policy, ...rest } = headers;
  const nonce = /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
  const head = `${status} ${JSON.stringify({ ...rest, "content-length": "" })}`;
  const isStreamed = /text\/(html|x-component)/.test(headers["content-type"] ?? "");
  const bytes = body.toString("utf8").replaceAll(nonce || "nonce", "nonce");
  const text = isStreamed ? `${readable(bytes)}\n${wordsOf(bytes, rows)}` : bytes;
  return `${head.replaceAll(nonce || "nonce", "nonce")}\n${text}`;
}

/** What stands on the page, tags and scripts aside. */
const readable = (html: string): string =>
  html.startsWith("<!DOCTYPE")
    ? html
        .replace(/<script[^>]*>.*?<\/script>/gs, "")
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
    : "";

/** All words of a payload, each once, in order of the alphabet. */
function wordsOf(payload: string, rows: ReadonlySet<string>): string {
  const plain = payload
    .replace(/nonce=\\?"[^"]*"|"nonce":\\?"[^"]*"/g, "")
    .replace(/<script>self\.__next_f\.push\(\[1,"|"\]\)<\/script>/g, "")
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\n|\\+/g, (mark) => (mark === "\\n" ? "\n" : ""))
    .replace(UUID, (id) => (rows.has(id) ? id : ""))
    .replace(/"[\w-]{21}[vmh]"|"digest":"[^"]*"/g, "")
    // Numbers of parts and what points to them.
    .replace(/^[0-9a-f]*:|[0-9a-f]{1,3}:(?=["[{THI])/gm, "")
    .replace(/\$[A-Za-z@]?[0-9a-f]+\b|\b[BSP]:[0-9a-f]+\b|\$R[A-Z]+\([^)]*\)/g, "");
  return [...new Set(plain.match(/[\p{L}\p{N}_.@-]+/gu))].sort().join("\n");
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Ids of rows are part of an answer; other v4 ids are keys that a form makes anew at each rendering. */
export async function rowIds(owner: postgres.Sql): Promise<Set<string>> {
  const tables = await owner`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema in ('identity', 'exchange') and column_name = 'id' and data_type = 'uuid'`;
  const ids = await owner.unsafe(
    tables.map(({ name }) => `select id::text from ${name}`).join(" union all "),
  );
  return new Set(ids.map(({ id }) => id));
}

export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const addresses = new Set([...before.keys(), ...after.keys()]);
  return [...addresses].flatMap((address) => {
    const [a, b] = [before, after].map((world) => new Set((world.get(address) ?? "(absent)").split("\n")));
    if (!a || !b || before.get(address) === after.get(address)) return [];
    const only = (these: Set<string>, those: Set<string>) =>
      [...these].filter((line) => !those.has(line)).slice(0, 8);
    return `${address}: only before ${JSON.stringify(only(a, b))}, only after ${JSON.stringify(only(b, a))}`.slice(
      0,
      600,
    );
  });
}
