"use client";
import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import { Field, type FieldProps } from "@/components/forms/Field";
import { cutAtMarks, type Mark } from "@/components/ui/marks";
import type { ShownFinding } from "./findings";
import { shiftMarks } from "./shiftMarks";

type Props = FieldProps & {
  control: RefObject<HTMLTextAreaElement | null>;
  initial: string;
  findings: readonly ShownFinding[];
  /** The text that the findings were found in. */
  judged: string;
  /** Words that stand for the client's own; set off in the text. */
  redacted?: readonly string[];
  /** Whose turn it is in the list of findings. */
  current?: ShownFinding | undefined;
  rows?: number;
  placeholder?: string | undefined;
  /** One line that wraps: Enter makes no new one. */
  isLine?: boolean;
  /** Looks of both layers: sizes and weights must be the same. */
  look?: string;
};

/** A text as it is typed, with what was found underlined in place and codenames set off. The marks lie on a sheet under
 *  the glass of the text area: same type, same width, so that both break their lines alike. */
export function MarkedField(props: Props) {
  const { name, label, help, optional, labelHidden, className, look = "", isLine, rows } = props;
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    // Somebody may have typed before the script was there.
    const control = props.control.current;
    if (control && control.value !== control.defaultValue) setTyped(control.value);
    const form = control?.form;
    const reset = () => setTyped(undefined);
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, [props.control]);
  return (
    <Field {...{ name, label, help, optional, labelHidden, className }} initial={props.initial}>
      {(wired) => (
        <div className="grid">
          <Sheet {...props} text={typed ?? wired.defaultValue ?? ""} />
          <textarea
            {...wired}
            ref={props.control}
            rows={rows}
            placeholder={props.placeholder}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={isLine ? keepOneLine : undefined}
            spellCheck
            className={`control h-full max-h-none resize-none bg-transparent [field-sizing:fixed] [grid-area:1/1] ${isLine ? "min-h-0" : ""} ${look}`}
          />
        </div>
      )}
    </Field>
  );
}

function Sheet({
  name,
  findings,
  judged,
  redacted = [],
  current,
  look = "",
  isLine,
  rows = 4,
  text,
}: Props & { text: string }) {
  const found = shiftMarks(
    findings.filter((each) => each.field === name),
    judged,
    text,
  );
  return (
    <div
      aria-hidden="true"
      style={isLine ? undefined : { minHeight: `${rows * 1.55 + 0.75}em` }}
      className={`control pointer-events-none border-transparent bg-surface leading-[1.55] break-words whitespace-pre-wrap text-transparent [grid-area:1/1] ${look}`}
    >
      {cutAtMarks(text, [...found, ...codenameMarks(text, redacted)]).map((piece) =>
        piece.mark ? (
          <mark
            key={piece.at}
            data-tone={piece.mark.label ? piece.mark.tone : undefined}
            data-current={isSame(piece.mark, current) || undefined}
            className={piece.mark.label ? "mark px-0" : "redacted-ink"}
          >
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
      {isLine ? " " : "\n "}
    </div>
  );
}

function keepOneLine(event: KeyboardEvent) {
  if (event.key === "Enter" && !event.nativeEvent.isComposing) event.preventDefault();
}

const isSame = (mark: Mark, current: ShownFinding | undefined): boolean =>
  current !== undefined && "place" in mark && mark.place === current.place && mark.label === current.label;

/** Where the words stand that replaced the client's own; nameless, since there is nothing wrong with them. */
function codenameMarks(text: string, redacted: readonly string[]): Mark[] {
  return redacted.filter(Boolean).flatMap((word) => {
    const marks: Mark[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      marks.push({ start: at, end: at + word.length, tone: "info", label: "" });
    return marks;
  });
}
