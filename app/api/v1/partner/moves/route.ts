import { responseOf } from "@/platform/answer";
import { readSessionToken } from "@/platform/auth/cookie";
import { currentSession } from "@/platform/auth/session";
import { answerMove } from "./answer";

/** The built server answers before this, by `instrumentation.ts`. */
export async function POST(request: Request): Promise<Response> {
  const asker = { readToken: readSessionToken, findSession: currentSession };
  return responseOf(await answerMove(asker, new URLSearchParams(await request.text())));
}
