import { poolOf } from "@/db/pool";
import { version } from "@/package.json";

/** For the start script and for monitors. Says that it works and nothing else. */
export async function GET() {
  const isUp = await Promise.race([
    Promise.all(
      ["IDENTITY", "AGENCY", "PARTNER"].map((login) => poolOf(`${login}_DATABASE_URL`)`select 1`),
    ).then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 3_000).unref()),
  ]);
  return Response.json(
    isUp
      ? { status: "ok", database: "ok", version }
      : { status: "unavailable", database: "unavailable", version },
    { status: isUp ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
