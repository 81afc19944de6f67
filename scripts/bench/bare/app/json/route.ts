import { board } from "../../database";

export async function GET(request: Request) {
  return Response.json(await board(new URL(request.url).searchParams.get("project") ?? ""));
}
