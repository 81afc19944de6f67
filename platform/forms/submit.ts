import { refresh } from "next/cache";
import { RedirectType, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { FormState } from "@/components/forms/state";
import { DatabaseFault } from "@/db/fault";
import type { FieldCode, Refusal, Result } from "@/domain/result";
import { refuse } from "@/domain/result";
import { idIn } from "../address";
import type { Messages } from "../i18n/messages";
import { logFault } from "../log";

/** How an action ends well. */
export type Done = {
  readonly redirectTo?: string;
  /** A sentence to show, from the `notices` messages. */
  readonly notice?: keyof Messages["notices"];
  /** Shown once and kept nowhere, such as an invitation's link. */
  readonly show?: Readonly<Record<string, string>>;
};

/** Reads the form by its schema. Fields that are wrong are named with their codes. */
export function readForm<S extends z.ZodType>(schema: S, form: unknown): Result<z.output<S>> {
  if (!(form instanceof FormData)) return refuse("invalid");
  const raw: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    raw[name] = all.length === 1 ? (all[0] as FormDataEntryValue) : all;
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, FieldCode> = {};
  for (const issue of parsed.error.issues) {
    const code = issue.code === "custom" ? issue.params?.code : undefined;
    fields[String(issue.path[0] ?? "form")] ??= (code as FieldCode | undefined) ?? "invalid";
  }
  return refuse("invalid", fields);
}

/** The key that the form carries, so that a double click or a retry does the thing once. */
export const submissionKeyOf = (form: FormData): string | undefined => idIn(form.get("idempotencyKey"));

/** Thrown inside a transaction to undo it; caught by `settle`. Nothing is half saved. */
export class Undo extends Error {
  constructor(readonly outcome: Refusal | "repeat") {
    super("undone");
  }
}

/**
 * Runs the transaction and sorts its endings: done, refused, or done already under the same key.
 * @param write runs `work` in a transaction, keeps the answer under the key, and throws `Undo` where it must not stand
 */
export async function settle(
  write: () => Promise<Done>,
  findAnswer: () => Promise<Done | undefined>,
): Promise<Result<Done>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    if (error instanceof Undo) {
      const answer = await findAnswer();
      if (answer) return { ok: true, value: answer };
      return error.outcome === "repeat" ? refuse("changedMeanwhile") : error.outcome;
    }
    if (error instanceof DatabaseFault) {
      if (error.kind === "conflict") return (await repeated(findAnswer)) ?? refuse("alreadyExists");
      if (error.kind === "missingParent") return refuse("notFound");
      if (error.kind === "unavailable") return refuse("busy");
    }
    throw error;
  }
}

async function repeated(findAnswer: () => Promise<Done | undefined>): Promise<Result<Done> | undefined> {
  const answer = await findAnswer();
  return answer && { ok: true, value: answer };
}

/** What the person sees: a new page, a word of success, or the form as typed with what is wrong. */
export async function present(result: Result<Done>, form: unknown): Promise<FormState> {
  if (!result.ok) return presentRefusal(result, form);
  const { redirectTo, notice, show } = result.value;
  if (redirectTo) redirect(redirectTo, RedirectType.push);
  refresh();
  return {
    status: "ok",
    at: new Date().toISOString(),
    ...(notice ? { message: (await getTranslations("notices"))(notice) } : {}),
    ...(show ? { show } : {}),
  };
}

async function presentRefusal(refusal: Refusal, form: unknown): Promise<FormState> {
  const [refusals, fields] = await Promise.all([getTranslations("refusals"), getTranslations("fields")]);
  const fieldMessages: Record<string, string> = {};
  for (const [name, code] of Object.entries(refusal.fields ?? {})) {
    const found = refusal.found?.[name];
    fieldMessages[name] = found?.length ? `${fields(code)}: ${found.join(", ")}` : fields(code);
  }
  return {
    status: "refused",
    code: refusal.code,
    message: refusals(refusal.code),
    fieldMessages,
    values: form instanceof FormData ? typedValues(form) : {},
    ...(refusal.theirs ? { theirs: { ...refusal.theirs } } : {}),
    ...(refusal.version === undefined ? {} : { version: refusal.version }),
  };
}

/** A bug: logged without values, shown as the error page with a digest that links to nothing. */
export function crash(action: string, error: unknown): never {
  logFault(action, error);
  throw error;
}

/** What was typed comes back, but for secrets, files and the framework's own fields. */
function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, entry] of form)
    if (typeof entry === "string" && !/^\$|password|token|idempotencyKey/i.test(name)) values[name] = entry;
  return values;
}
