import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { FormState } from "@/components/forms/state";
import { type AgencyTx, type AgencyViewer, readAsAgency, writeAsAgency } from "@/db/agency/access";
import { auditLog } from "@/db/schema/agency/audit_log";
import { type Result, refuse } from "@/domain/result";
import { type AgencyAbility, agencyMay } from "@/domain/roles";
import { crash, type Done, present, readForm, settle, submissionKeyOf, Undo } from "../forms/submit";
import { noteUnderstood } from "../request";
import { requireAgency } from "./gate";

type Call<S extends z.ZodType> = {
  readonly input: z.output<S>;
  readonly viewer: AgencyViewer;
  readonly tx: AgencyTx;
};

/**
 * The one way to write on the agency's side: viewer → role → form → transaction → audit row → answer.
 * A refusal undoes the whole transaction; a repeat under the same key gets the first answer.
 * @param spec `name` stands in the audit log; `may` is the ability that the role must have
 */
export function agencyAction<S extends z.ZodType>(
  spec: { readonly name: string; readonly may?: AgencyAbility; readonly input: S },
  run: (call: Call<S>) => Promise<Result<Done>>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    noteUnderstood();
    const viewer = await requireAgency();
    return present(await submit(viewer, spec, form, run), form);
  };
}

async function submit<S extends z.ZodType>(
  viewer: AgencyViewer,
  spec: { readonly name: string; readonly may?: AgencyAbility; readonly input: S },
  form: FormData,
  run: (call: Call<S>) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  if (spec.may && !agencyMay(viewer.role, spec.may)) return refuse("forbidden");
  const input = readForm(spec.input, form);
  if (!input.ok) return input;
  const key = submissionKeyOf(form);
  const write = () =>
    writeAsAgency(viewer, async (tx) => {
      const result = await run({ input: input.value, viewer, tx });
      if (!result.ok) throw new Undo(result);
      await keepAnswer(tx, viewer, spec.name, key, result.value);
      return result.value;
    });
  return settle(write, async () => (key ? findAnswer(viewer, key) : undefined)).catch((error) =>
    crash(spec.name, error),
  );
}

async function keepAnswer(
  tx: AgencyTx,
  viewer: AgencyViewer,
  action: string,
  key: string | undefined,
  done: Done,
) {
  const { show: _once, ...answer } = done;
  const kept = await tx
    .insert(auditLog)
    .values({
      orgId: viewer.orgId,
      actorId: viewer.userId,
      action,
      answer,
      ...(key ? { submissionKey: key } : {}),
    })
    .onConflictDoNothing()
    .returning({ orgId: auditLog.orgId });
  if (kept.length === 0) throw new Undo("repeat");
}

const findAnswer = (viewer: AgencyViewer, key: string): Promise<Done | undefined> =>
  readAsAgency(viewer, async (tx) => {
    const [row] = await tx
      .select({ answer: auditLog.answer })
      .from(auditLog)
      .where(
        and(
          eq(auditLog.orgId, viewer.orgId),
          eq(auditLog.actorId, viewer.userId),
          eq(auditLog.submissionKey, key),
        ),
      );
    return row?.answer as Done | undefined;
  });
