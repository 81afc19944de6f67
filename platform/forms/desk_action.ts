import type { z } from "zod";
import type { FormAction } from "@/components/forms/state";
import { type AuditLog, findAnswer, keepAct } from "@/db/audit";
import type { Tx } from "@/db/session";
import { type Result, refuse } from "@/domain/result";
import { noteUnderstood } from "../request";
import { crash, type Done, present, readForm, settle, submissionKeyOf, Undo } from "./submit";

type Viewer = { readonly orgId: string; readonly userId: string };

/** What one side brings to its actions: its gate, its rules, its login, its log. */
type Desk<V extends Viewer, T extends Tx, Ability extends string> = {
  readonly gate: () => Promise<V>;
  readonly may: (viewer: V, ability: Ability) => boolean;
  readonly read: <R>(viewer: V, work: (tx: T) => Promise<R>) => Promise<R>;
  readonly write: <R>(viewer: V, work: (tx: T) => Promise<R>) => Promise<R>;
  readonly log: AuditLog;
};

type Spec<S extends z.ZodType, Ability extends string> = {
  /** Stands in the audit log. */
  readonly name: string;
  /** The ability that the role must have. */
  readonly may?: Ability;
  readonly input: S;
};

type Run<V, T, S extends z.ZodType> = (call: {
  readonly input: z.output<S>;
  readonly viewer: V;
  readonly tx: T;
}) => Promise<Result<Done>>;

/**
 * Makes a side's one way to write: viewer → role → form → transaction → audit row → answer.
 * A refusal undoes the whole transaction; a repeat under the same key gets the first answer.
 */
export const actionsOf =
  <V extends Viewer, T extends Tx, Ability extends string>(desk: Desk<V, T, Ability>) =>
  <S extends z.ZodType>(spec: Spec<S, Ability>, run: Run<V, T, S>): FormAction =>
  async (_previous, form) => {
    noteUnderstood();
    const viewer = await desk.gate();
    return present(await submit(desk, viewer, spec, form, run), form);
  };

/**
 * The same way to write for a form that no page answers: whoever calls has asked the gate, and is told the result itself.
 */
export const writersOf =
  <V extends Viewer, T extends Tx, Ability extends string>(desk: Desk<V, T, Ability>) =>
  <S extends z.ZodType>(spec: Spec<S, Ability>, run: Run<V, T, S>) =>
  (viewer: V, form: FormData): Promise<Result<Done>> =>
    submit(desk, viewer, spec, form, run);

async function submit<V extends Viewer, T extends Tx, Ability extends string, S extends z.ZodType>(
  desk: Desk<V, T, Ability>,
  viewer: V,
  spec: Spec<S, Ability>,
  form: FormData,
  run: Run<V, T, S>,
): Promise<Result<Done>> {
  if (spec.may && !desk.may(viewer, spec.may)) return refuse("forbidden");
  const input = readForm(spec.input, form);
  if (!input.ok) return input;
  const { orgId, userId: actorId } = viewer;
  const key = submissionKeyOf(form);
  const write = () =>
    desk.write(viewer, async (tx) => {
      const result = await run({ input: input.value, viewer, tx });
      if (!result.ok) throw new Undo(result);
      // What is shown once is kept nowhere.
      const { show: _once, ...answer } = result.value;
      const isFirst = await keepAct(tx, desk.log, { orgId, actorId, action: spec.name, key, answer });
      if (!isFirst) throw new Undo("repeat");
      return result.value;
    });
  const answered = async () =>
    key
      ? ((await desk.read(viewer, (tx) => findAnswer(tx, desk.log, { orgId, actorId, key }))) as
          | Done
          | undefined)
      : undefined;
  return settle(write, answered).catch((error) => crash(spec.name, error));
}
