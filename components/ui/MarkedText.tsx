import { cutAtMarks, type Mark } from "./marks";

/** A text with what was found in it marked. Line breaks are kept. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <div className="leading-relaxed break-words whitespace-pre-wrap">
      {cutAtMarks(text, marks).map((piece) =>
        piece.mark ? (
          <mark key={piece.at} className="mark" data-tone={piece.mark.tone} title={piece.mark.label}>
            {piece.text}
            <span className="sr-only"> ({piece.mark.label})</span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </div>
  );
}
