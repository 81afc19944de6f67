"use client";
import { CircleCheck, Hourglass } from "lucide-react";
import { Avatar } from "@/components/ui/Avatar";
import { Badge } from "@/components/ui/Badge";

/** A message in words. `side` and `question` are "" where there is nothing to say; `html` is rendered Markdown. */
export type MessageView = {
  readonly id: string;
  readonly name: string;
  readonly side: string;
  readonly iso: string;
  readonly at: string;
  readonly question: string;
  readonly isAnswered: boolean;
  readonly html: string;
};

/** What was said, drawn on the browser's side. */
export function Messages({ messages }: { messages: readonly MessageView[] }) {
  return (
    <ol className="grid gap-4">
      {messages.map((message) => (
        <Said key={message.id} message={message} />
      ))}
    </ol>
  );
}

function Said({ message }: { message: MessageView }) {
  const { name, side, iso, at, question, isAnswered, html } = message;
  return (
    <li className="flex gap-2.5">
      <Avatar name={name} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-3">
          <span className="font-medium text-ink">{name}</span>
          {side ? <span>{side}</span> : null}
          <time dateTime={iso}>{at}</time>
          {question ? (
            <Badge
              tone={isAnswered ? "ok" : "info"}
              icon={isAnswered ? <CircleCheck aria-hidden /> : <Hourglass aria-hidden />}
            >
              {question}
            </Badge>
          ) : null}
        </p>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown made it on the server, all raw HTML escaped */}
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </li>
  );
}
