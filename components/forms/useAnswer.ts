"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "./state";

/** What the eye and the focus do when an answer is on the screen: to the first wrong field, or on with the work. */
export function useAnswer(
  form: RefObject<HTMLFormElement | null>,
  state: FormState,
  { resetOnOk }: { resetOnOk: boolean | undefined },
) {
  const latest = useRef({ resetOnOk });
  latest.current = { resetOnOk };
  useEffect(() => {
    if (state.status === "refused") showWhatIsWrong(form.current);
    if (state.status !== "ok") return;
    // Only now do the fields start again from what the server knows, and not from a refused attempt.
    if (latest.current.resetOnOk) form.current?.reset();
    // What is shown only once must stay in sight.
    if (!state.show) form.current?.closest("dialog")?.close();
  }, [form, state]);
}

function showWhatIsWrong(form: HTMLFormElement | null) {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  wrong?.focus();
  (wrong ?? form?.querySelector('[role="alert"]'))?.scrollIntoView({ block: "nearest" });
}
