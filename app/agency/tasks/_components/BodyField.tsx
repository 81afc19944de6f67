"use client";
import { type RefObject, useState } from "react";
import { Field } from "@/components/forms/Field";
import { cutAtMarks, type Mark } from "@/components/ui/marks";
import type { ShownFinding } from "../findings";
import { shiftMarks } from "./shiftMarks";

type Props = {
  control: RefObject<HTMLTextAreaElement | null>;
  label: string;
  help: string;
  initial: string;
  findings: readonly ShownFinding[];
  /** The text that the findings were found in. */
  judged: string;
  redacted: readonly string[];
};

/** The brief as it is typed, with what was found underlined in place and codenames set off. The marks lie on a sheet
 *  under the glass of the text area: same type, same width, so that both break their lines alike. */
export function BodyField({ control, label, help, initial, findings, judged, redacted }: Props) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field name="body" label={label} help={help} initial={initial}>
      {(wired) => {
        const text = typed ?? wired.defaultValue ?? "";
        const found = shiftMarks(
          findings.filter((each) => each.field === "body"),
          judged,
          text,
        );
        return (
          <div className="grid">
            <div
              aria-hidden="true"
              className="control pointer-events-none min-h-48 border-transparent bg-surface leading-[1.55] break-words whitespace-pre-wrap text-transparent [grid-area:1/1]"
            >
              {cutAtMarks(text, [...found, ...codenameMarks(text, redacted)]).map((piece) =>
                piece.mark ? (
                  <mark
                    key={piece.at}
                    data-tone={piece.mark.label ? piece.mark.tone : undefined}
                    className={piece.mark.label ? "mark px-0" : "redacted-ink"}
                  >
                    {piece.text}
                  </mark>
                ) : (
                  piece.text
                ),
              )}
              {"\n "}
            </div>
            <textarea
              {...wired}
              ref={control}
              onInput={(event) => setTyped(event.currentTarget.value)}
              spellCheck
              className="control h-full max-h-none resize-none bg-transparent [field-sizing:fixed] [grid-area:1/1]"
            />
          </div>
        );
      }}
    </Field>
  );
}

/** Where the words stand that replaced the client's own; nameless, since there is nothing wrong with them. */
function codenameMarks(text: string, redacted: readonly string[]): Mark[] {
  return redacted.filter(Boolean).flatMap((word) => {
    const marks: Mark[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      marks.push({ start: at, end: at + word.length, tone: "info", label: "" });
    return marks;
  });
}
