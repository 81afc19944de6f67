import { sql } from "../../database";

export async function POST(request: Request) {
  const { id } = await request.json();
  const [row] = await sql`update exchange.tasks set moved_at = now() where id = ${id} returning version`;
  return Response.json(row);
}
