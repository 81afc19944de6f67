"use client";
import { useEffect, useMemo, useRef } from "react";
import { setValue } from "@/components/forms/drafts";
import { DateInput, MinutesInput, MoneyInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import type { ShownFinding } from "../findings";
import type { Verdict } from "../present";
import { BodyField } from "./BodyField";
import { DeskButtons } from "./DeskButtons";
import type { DeskTexts } from "./deskTexts";
import { FindingList } from "./FindingList";
import { shiftMarks } from "./shiftMarks";
import { useVerdict } from "./useVerdict";

type Props = {
  jobId: string;
  engagementId: string;
  /** As the fields show it. */
  initial: Readonly<Record<"title" | "body" | "fee" | "estimateMinutes" | "dueOn", string>>;
  verdict: Verdict;
  /** Words that stand for the client's own; set off in the text. */
  redacted: readonly string[];
  currency: string;
  /** Trace → the dialog in which a lead may let it through. */
  dialogs: Readonly<Record<string, string>>;
  /** A draft can be saved without being published; a published task cannot. */
  isDraft: boolean;
  texts: DeskTexts;
};

/** The partner's wording, judged while it is typed. Without a script it is judged when it is saved. */
export function WordingFields(props: Props) {
  const { jobId, engagementId, initial, texts } = props;
  const title = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const source = useMemo(() => ({ jobId, engagementId }), [jobId, engagementId]);
  const { verdict, of, state, look } = useVerdict(source, props.verdict, initial);
  const lookAgain = () => look({ title: title.current?.value ?? "", body: body.current?.value ?? "" });

  // Saved, or a finding let through: the page came back with another verdict, maybe of another text than stands here.
  const served = useRef(props.verdict);
  const again = useRef(lookAgain);
  again.current = lookAgain;
  useEffect(() => {
    if (served.current !== props.verdict) again.current();
    served.current = props.verdict;
  }, [props.verdict]);

  const isBlocked = state !== "unavailable" && verdict.findings.some((each) => each.isBlocking);
  const show = (field: string, start: number, end: number) => {
    const control = field === "title" ? title.current : body.current;
    control?.focus();
    control?.setSelectionRange(start, end);
  };
  const replace = (places: readonly ShownFinding[]) => {
    for (const field of ["title", "body"] as const) {
      const control = field === "title" ? title.current : body.current;
      const here = shiftMarks(
        places.filter((each) => each.field === field),
        of[field],
        control?.value ?? "",
      );
      if (control && here.length > 0) setValue(control, replaced(control.value, here));
    }
  };
  return (
    <div className="grid gap-4" onInput={lookAgain}>
      <TextInput
        ref={title}
        name="title"
        label={texts.title}
        defaultValue={initial.title}
        maxLength={400}
        className="[&_input]:text-lg [&_input]:font-semibold"
      />
      <BodyField
        control={body}
        label={texts.body}
        help={texts.bodyHelp}
        initial={initial.body}
        findings={verdict.findings}
        judged={of.body}
        redacted={props.redacted}
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
        verdict={verdict}
        state={state}
        dialogs={props.dialogs}
        texts={texts}
        onShow={show}
        onReplace={replace}
      />
      <DeskButtons isDraft={props.isDraft} isBlocked={isBlocked} texts={texts} />
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

/** The text with every place replaced, from the end to the start, so that the offsets before it stay true. */
const replaced = (text: string, places: readonly ShownFinding[]): string =>
  [...places]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (left, { start, end, replacement = "" }) => left.slice(0, start) + replacement + left.slice(end),
      text,
    );
