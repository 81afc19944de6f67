"use client";
import { useEffect, useMemo, useRef } from "react";
import { FindingList } from "@/app/agency/_components/judged/FindingList";
import type { Verdict } from "@/app/agency/_components/judged/findings";
import { MarkedField } from "@/app/agency/_components/judged/MarkedField";
import { useResolving } from "@/app/agency/_components/judged/useResolving";
import { useVerdict } from "@/app/agency/_components/judged/useVerdict";
import { DateInput, MinutesInput, MoneyInput } from "@/components/forms/inputs";
import { DeskButtons } from "./DeskButtons";
import type { DeskTexts } from "./deskTexts";
import { Hints } from "./Hints";

type Props = {
  jobId: string;
  engagementId: string;
  /** `{draftId}` or `{taskId}`: what a decision is about. A draft can be saved without being published. */
  subject: { readonly draftId: string } | { readonly taskId: string };
  /** As the fields show it. */
  initial: Readonly<Record<"title" | "body" | "fee" | "estimateMinutes" | "dueOn", string>>;
  verdict: Verdict;
  /** Words that stand for the client's own; set off in the text. */
  redacted: readonly string[];
  currency: string;
  texts: DeskTexts;
};

/** The partner's wording, judged while it is typed. Without a script it is judged when it is saved. */
export function WordingFields(props: Props) {
  const { jobId, engagementId, initial, subject, texts } = props;
  const title = useRef<HTMLTextAreaElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const source = useMemo(() => ({ jobId, engagementId }), [jobId, engagementId]);
  const { verdict, of, state, look } = useVerdict(source, props.verdict, initial, true);
  const lookAgain = () => look({ title: title.current?.value ?? "", body: body.current?.value ?? "" });
  const resolving = useResolving({
    controls: { title, body },
    verdict,
    of,
    lookAgain,
    subject: { ...subject },
    failed: texts.judged.failed,
    onClear: () => document.getElementById("publish")?.focus(),
  });

  // Saved, or decided: the page came back with another verdict, maybe of another text than stands here.
  const served = useRef(props.verdict);
  const again = useRef(lookAgain);
  again.current = lookAgain;
  useEffect(() => {
    const isTyped = [title, body].some(({ current }) => current && current.value !== current.defaultValue);
    // Before the script was there.
    if (isTyped) again.current();
  }, []);
  useEffect(() => {
    if (served.current !== props.verdict) again.current();
    served.current = props.verdict;
  }, [props.verdict]);

  const step = useRef(resolving.step);
  step.current = resolving.step;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.defaultPrevented) return;
      event.preventDefault();
      step.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);

  const isDraft = "draftId" in subject;
  const marks = {
    findings: verdict.findings,
    current: resolving.open[resolving.at],
    redacted: props.redacted,
  };
  return (
    <div className="grid gap-4" onInput={lookAgain}>
      {/* The first button of a form is pressed by Enter in a field: it saves, and never decides or publishes. */}
      {isDraft ? (
        <button
          type="submit"
          name="intent"
          value="save"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
        />
      ) : null}
      <MarkedField
        {...marks}
        control={title}
        name="title"
        label={texts.title}
        initial={initial.title}
        judged={of.title ?? ""}
        rows={1}
        isLine
        look="text-lg font-semibold"
      />
      <MarkedField
        {...marks}
        control={body}
        name="body"
        label={texts.body}
        help={texts.bodyHelp}
        initial={initial.body}
        judged={of.body ?? ""}
        rows={8}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <MoneyInput
          name="fee"
          label={texts.fee}
          currency={props.currency}
          defaultValue={initial.fee}
          optional
        />
        <MinutesInput
          name="estimateMinutes"
          label={texts.estimate}
          defaultValue={initial.estimateMinutes}
          optional
        />
        <DateInput name="dueOn" label={texts.due} defaultValue={initial.dueOn} optional />
      </div>
      <FindingList
        id="findings"
        verdict={verdict}
        state={state}
        resolving={resolving}
        isInDraft={isDraft}
        texts={texts.judged}
      />
      <Hints hints={verdict.hints ?? []} title={texts.hints} help={texts.hintsHelp} />
      <DeskButtons
        isDraft={isDraft}
        left={state === "unavailable" ? "" : verdict.left}
        onBlocked={() => resolving.step(1)}
        texts={texts}
      />
      <details open className="rounded-md border border-line bg-sunken/60">
        <summary className="px-3.5 py-2 text-sm font-medium text-accent">{texts.preview}</summary>
        <div className="border-t border-line bg-surface px-4 py-3.5">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's renderMarkdown escaped all raw HTML */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: verdict.html || texts.emptyPreview }} />
        </div>
      </details>
    </div>
  );
}
