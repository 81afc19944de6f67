import { Fragment, useId } from "react";
import { cutAtMarks, type Mark } from "./marks";

/** A text with what was found in it marked; each mark opens to what it is and why. Line breaks are kept. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const id = useId();
  return (
    <div className="leading-relaxed break-words whitespace-pre-wrap">
      {cutAtMarks(text, marks).map((piece) =>
        piece.mark ? (
          <Fragment key={piece.at}>
            <button
              type="button"
              popoverTarget={`${id}-${piece.at}`}
              className="mark"
              data-tone={piece.mark.tone}
              title={piece.mark.label}
            >
              {piece.text}
            </button>
            <span
              id={`${id}-${piece.at}`}
              popover="auto"
              className="pop px-3.5 py-2.5 text-base font-normal whitespace-normal"
            >
              {piece.mark.label}
            </span>
          </Fragment>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
