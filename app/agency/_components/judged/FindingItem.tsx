"use client";
import { Eraser, PenLine } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { FieldError } from "@/components/forms/Field";
import { Button } from "@/components/ui/Button";
import { Excerpt } from "@/components/ui/Excerpt";
import { Kbd } from "@/components/ui/Kbd";
import type { Answer } from "@/domain/leaks/decision";
import type { ShownFinding } from "./findings";
import { decisionIntent } from "./intent";
import { letterOf } from "./keys";
import type { JudgedTexts } from "./texts";
import type { useResolving } from "./useResolving";

type Props = {
  finding: ShownFinding;
  /** "2 / 3" */
  position: string;
  isAtTurn: boolean;
  /** The way into the list by Tab while nothing is at turn. */
  isFirst: boolean;
  onTurn: () => void;
  resolving: ReturnType<typeof useResolving>;
  isInDraft: boolean | undefined;
  texts: JudgedTexts;
};

/** One place that must be resolved, or may be looked at: where, whose, by which rule, and the ways out. */
export function FindingItem(props: Props) {
  const { finding, position, isAtTurn, isFirst, onTurn, resolving, texts } = props;
  const { mask, reword } = resolving;
  const where = texts.inField[finding.field];
  return (
    <li
      className={`grid gap-1 border-l-2 px-3 py-2 ${isAtTurn ? "border-l-accent bg-surface" : "border-l-transparent"}`}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset here would read its legend before every button */}
      <div
        data-place=""
        role="group"
        tabIndex={isAtTurn || isFirst ? 0 : -1}
        aria-current={isAtTurn || undefined}
        aria-label={`${position}: ${finding.text}. ${finding.label}, ${where}`}
        onFocus={(event) => event.target === event.currentTarget && !isAtTurn && onTurn()}
        className="min-w-0 rounded-sm"
      >
        <p>
          <Excerpt {...finding} />
        </p>
        <p className="text-sm text-ink-2">
          <span className="font-medium">{finding.what}</span>, {finding.why}, {where}
        </p>
        {finding.isWarning ? <p className="text-sm text-warn">{texts.warning}</p> : null}
        {finding.said ? <p className="text-sm text-ink-2">{finding.said}</p> : null}
      </div>
      <div className="flex flex-wrap items-start gap-1.5">
        {finding.replacement ? (
          <Button
            size="sm"
            aria-keyshortcuts="m"
            title={`→ ${finding.replacement}`}
            icon={<Eraser aria-hidden />}
            onClick={() => mask([finding])}
          >
            {texts.mask} <Key>M</Key>
          </Button>
        ) : null}
        <Button
          size="sm"
          aria-keyshortcuts="r"
          icon={<PenLine aria-hidden />}
          onClick={() => reword(finding)}
        >
          {texts.reword} <Key>R</Key>
        </Button>
        {finding.answers.length > 0 ? <Answers {...props} /> : null}
      </div>
    </li>
  );
}

/** Why it may stand. Native parts: they open and are sent without a script, too. */
function Answers({ finding, resolving, isInDraft, texts }: Props) {
  const why = useRef<HTMLTextAreaElement>(null);
  const [isMissing, setMissing] = useState(false);
  const hasScript = useHasScript();
  const [helpId, errorId] = [useId(), useId()];
  const send = (answer: Answer) => (event: MouseEvent) => {
    event.preventDefault();
    const reason = why.current?.value.trim() ?? "";
    setMissing(answer === "override" && reason === "");
    if (answer === "override" && reason === "") why.current?.focus();
    else resolving.decide(finding, answer, answer === "override" ? reason : "");
  };
  const button = (answer: Answer) => (
    <Button
      size="sm"
      variant={answer === "override" ? "danger" : "secondary"}
      aria-keyshortcuts={letterOf(answer).toLowerCase()}
      onClick={send(answer)}
      {...(isInDraft
        ? { type: "submit", name: "intent", value: decisionIntent({ ...placeIn(finding), verdict: answer }) }
        : {})}
    >
      {texts.answers[answer].name} <Key>{letterOf(answer)}</Key>
    </Button>
  );
  return (
    <details className="min-w-0 flex-auto open:basis-full">
      <summary className="inline-flex min-h-7 cursor-pointer items-center rounded-md px-2.5 text-sm font-medium text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:min-h-11">
        {texts.mayStand}
      </summary>
      <ul className="mt-1.5 grid gap-2 rounded-md border border-line bg-surface p-2.5">
        {finding.answers.map((answer) => (
          <li key={answer} className="grid gap-1">
            {answer === "override" ? (
              <>
                <label className="grid gap-1 text-sm font-medium">
                  {texts.reason}
                  <textarea
                    ref={why}
                    rows={2}
                    // With a script it is sent by itself, and must not become a part of the form's own draft.
                    name={isInDraft && !hasScript ? "why" : undefined}
                    aria-invalid={isMissing || undefined}
                    aria-describedby={isMissing ? `${errorId} ${helpId}` : helpId}
                    onInput={(event) => event.stopPropagation()}
                    className="control min-h-0 font-normal"
                  />
                </label>
                <FieldError id={errorId}>{isMissing ? texts.reasonMissing : undefined}</FieldError>
                <p id={helpId} className="text-sm text-ink-3">
                  {texts.reasonHelp}
                </p>
              </>
            ) : null}
            <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
              {button(answer)}
              <span className="min-w-0 flex-1 basis-40 text-sm text-ink-3">{texts.answers[answer].help}</span>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

const placeIn = ({ field, clientId, place }: ShownFinding) =>
  ({ field: field === "title" ? "title" : "body", clientId, place }) as const;

function useHasScript(): boolean {
  const [has, set] = useState(false);
  useEffect(() => set(true), []);
  return has;
}

/** A key to press: of no use where there are no keys. */
function Key({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="hidden pointer-fine:inline">
      <Kbd>{children}</Kbd>
    </span>
  );
}
