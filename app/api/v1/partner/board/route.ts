import { responseOf } from "@/platform/answer";
import { readSessionToken } from "@/platform/auth/cookie";
import { currentSession } from "@/platform/auth/session";
import { answerBoard } from "./answer";

/** The built server answers before this, by `instrumentation.ts`. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  return responseOf(
    await answerBoard(
      { readToken: readSessionToken, findSession: currentSession },
      { query, ifNoneMatch: request.headers.get("if-none-match") },
    ),
  );
}
