import type { z } from "zod";
import { type FormAction, IDLE } from "@/components/forms/state";
import type { Result } from "@/domain/result";
import { crash, type Done, present, readForm, settle, Undo } from "../forms/submit";
import { noteUnderstood } from "../request";
import { showTheDoor } from "./door";
import { readNetwork } from "./network";
import { currentSession, type Session } from "./session";

type Spec<S extends z.ZodType> = { readonly name: string; readonly input: S };

/** The one way to write for somebody who need not be signed in. Whatever it may do hangs on a secret in the form. */
export function entryAction<S extends z.ZodType>(
  spec: Spec<S>,
  run: (call: { readonly input: z.output<S>; readonly network: string }) => Promise<Result<Done>>,
): FormAction {
  return async (_previous, form) => {
    noteUnderstood();
    const network = await readNetwork();
    return present(await submit(spec, form, (input) => run({ input, network })), form);
  };
}

/** For a button of theirs that has no place to show a refusal. */
export function entryGesture<S extends z.ZodType>(
  spec: Spec<S>,
  run: (call: { readonly input: z.output<S>; readonly network: string }) => Promise<Result<Done>>,
): (form: FormData) => Promise<void> {
  const action = entryAction(spec, run);
  return async (form) => void (await action(IDLE, form));
}

/** The one way to write on one's own account, on whichever side one works. */
export function accountAction<S extends z.ZodType>(
  spec: Spec<S>,
  run: (call: { readonly input: z.output<S>; readonly session: Session }) => Promise<Result<Done>>,
): FormAction {
  return async (_previous, form) => {
    noteUnderstood();
    const session = await currentSession();
    if (!session) return showTheDoor();
    return present(await submit(spec, form, (input) => run({ input, session })), form);
  };
}

/** For a button in a menu, which has no place to show a refusal: what cannot be done changes nothing. */
export function accountGesture<S extends z.ZodType>(
  spec: Spec<S>,
  run: (call: { readonly input: z.output<S>; readonly session: Session }) => Promise<Result<Done>>,
): (form: FormData) => Promise<void> {
  const action = accountAction(spec, run);
  return async (form) => void (await action(IDLE, form));
}

async function submit<S extends z.ZodType>(
  spec: Spec<S>,
  form: unknown,
  run: (input: z.output<S>) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const input = readForm(spec.input, form);
  if (!input.ok) return input;
  const work = async () => {
    const result = await run(input.value);
    if (!result.ok) throw new Undo(result);
    return result.value;
  };
  return settle(work, async () => undefined).catch((error) => crash(spec.name, error));
}
