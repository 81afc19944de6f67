import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { writeSessionToken } from "@/platform/auth/cookie";
import { jar } from "./browser";
import type { Person } from "./people";

/**
 * Sends a form as somebody's browser would; "went on" when the action leads to another page. The test must mock Next as
 * `browser` says.
 */
export async function sendAs(
  person: Person,
  action: FormAction,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<FormState | "went on"> {
  jar.clear();
  await writeSessionToken(person.token);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each);
  try {
    return await action(IDLE, form);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("NEXT_REDIRECT")) return "went on";
    throw error;
  }
}
