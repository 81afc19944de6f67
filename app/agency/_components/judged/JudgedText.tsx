"use client";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from "react";
import type { FieldProps } from "@/components/forms/Field";
import { FindingList } from "./FindingList";
import type { Verdict } from "./findings";
import { MarkedField } from "./MarkedField";
import type { JudgedTexts } from "./texts";
import { useResolving } from "./useResolving";
import { useVerdict } from "./useVerdict";

type Props = FieldProps & {
  /** The text belongs to this task; without one to nobody, such as terms, and then nothing can be decided about it. */
  taskId?: string | undefined;
  initial?: string | undefined;
  rows?: number;
  placeholder?: string | undefined;
  /** What the server's check calls the field; its own name if left out. */
  surface?: string;
  texts: JudgedTexts;
};

const NOTHING_YET: Verdict = { findings: [], summary: "", left: "" };

/** A text that partners will read, judged while it is typed. What is found stands beneath it with the ways out; a clean
 *  text has nothing beneath. Without a script it is judged when it is sent. */
export function JudgedText({ taskId, initial = "", surface, texts, ...field }: Props) {
  const id = useId();
  const control = useRef<HTMLTextAreaElement>(null);
  const name = surface ?? field.name;
  const subject = useMemo((): Record<string, string> => (taskId ? { taskId } : {}), [taskId]);
  const served = useRef({ [name]: initial });
  const { verdict, of, state, look } = useVerdict(subject, NOTHING_YET, served.current);
  const lookAgain = () => look({ [name]: control.current?.value ?? "" });
  const again = useRef(lookAgain);
  again.current = lookAgain;
  useEffect(() => {
    const form = control.current?.form;
    if (control.current?.value) again.current();
    // The fields are empty only after the event.
    const reset = () => queueMicrotask(() => again.current());
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, []);
  const shown = useMemo(
    () => verdict.findings.map((each) => ({ ...each, field: field.name })),
    [verdict, field.name],
  );
  const resolving = useResolving({
    controls: { [name]: control },
    verdict,
    of,
    lookAgain,
    subject,
    failed: texts.failed,
    onClear: () => control.current?.focus(),
  });
  const press = (event: KeyboardEvent) => {
    if (event.key !== "F8") return;
    event.preventDefault();
    event.stopPropagation();
    resolving.step(event.shiftKey ? -1 : 1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: input and keys bubble up from the field within
    <div className="grid gap-2" onInput={lookAgain} onKeyDown={press}>
      <MarkedField
        {...field}
        control={control}
        initial={initial}
        findings={shown}
        judged={of[name] ?? ""}
        current={resolving.open[resolving.at]}
      />
      {verdict.findings.length > 0 || state === "unavailable" ? (
        <FindingList id={id} verdict={verdict} state={state} resolving={resolving} texts={texts} />
      ) : null}
    </div>
  );
}
