import type { Mark } from "./marks";

type Props = {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly tone: Mark["tone"];
};

/** A place of a text with a little of what stands around it. */
export const Excerpt = ({ before, text, after, tone }: Props) => (
  <span className="break-words">
    <span className="text-ink-3">{before}</span>
    <mark className="mark" data-tone={tone}>
      {text}
    </mark>
    <span className="text-ink-3">{after}</span>
  </span>
);
