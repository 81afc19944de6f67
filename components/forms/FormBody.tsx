"use client";
import { type ReactNode, useActionState, useMemo, useRef } from "react";
import { FormContext, type FormLabels } from "./context";
import { FormError } from "./FormError";
import { type FormAction, IDEMPOTENCY_FIELD, IDLE, VERSION_FIELD } from "./state";
import { useAnswer } from "./useAnswer";
import { useDraft } from "./useDraft";
import { useSending } from "./useSending";

export type FormBodyProps = {
  action: FormAction;
  /** From the server, so that the form works before and without a script. */
  firstKey: string;
  labels: FormLabels;
  draftKey?: string | undefined;
  version?: number | undefined;
  resetOnOk?: boolean | undefined;
  /** Names the form where its heading does not. */
  label?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** The part of `ActionForm` that runs in the browser. Client components that need a form use it directly. */
export function FormBody(props: FormBodyProps) {
  const { action, labels, draftKey, version, resetOnOk } = props;
  const form = useRef<HTMLFormElement>(null);
  // Without a script the browser posts to this action, and the page comes back with the state in it.
  const [served, post] = useActionState(action, IDLE);
  const draft = useDraft(form, draftKey, version);
  const sending = useSending({
    action,
    firstKey: props.firstKey,
    failed: labels.failed,
    onDone: draft.forget,
  });
  const state = sending.answer ?? served;
  useAnswer(form, state, { resetOnOk });

  const context = useMemo(
    () => ({
      state,
      pending: sending.pending,
      labels,
      typed: served.status === "refused" ? served.values : {},
    }),
    [state, sending.pending, labels, served],
  );
  const refused = state.status === "refused" ? state : undefined;
  const base =
    refused?.version ?? refused?.values[VERSION_FIELD] ?? (draft.restored ? draft.restored.version : version);
  return (
    <form
      ref={form}
      action={post}
      onSubmit={sending.submit}
      onInput={draft.touch}
      noValidate
      aria-label={props.label}
      className={props.className ?? "grid gap-4"}
    >
      <input type="hidden" name={IDEMPOTENCY_FIELD} value={sending.key} />
      {base === undefined ? null : <input type="hidden" name={VERSION_FIELD} value={base} />}
      {refused ? <FormError>{refused.message}</FormError> : null}
      {draft.restored ? (
        <p role="status" className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
          {labels.draftRestored}
          <button
            type="button"
            className="link min-h-6"
            onClick={() => {
              form.current?.reset();
              draft.forget();
            }}
          >
            {labels.discardDraft}
          </button>
        </p>
      ) : null}
      <FormContext value={context}>{props.children}</FormContext>
    </form>
  );
}
