"use client";
import { Eye, Send } from "lucide-react";
import type { MouseEvent } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { DeskTexts } from "./deskTexts";

type Props = {
  isDraft: boolean;
  /** What still blocks, in words; empty when nothing does. */
  left: string;
  /** Somebody pressed the button all the same: shows what blocks. */
  onBlocked: () => void;
  texts: DeskTexts;
};

/** Who will read it, and the buttons; what still blocks stands on the button itself. */
export function DeskButtons({ isDraft, left, onBlocked, texts }: Props) {
  const stopWhenBlocked = (event: MouseEvent) => {
    if (!left) return;
    event.preventDefault();
    onBlocked();
  };
  return (
    <div className="grid gap-3">
      <p className="flex items-center gap-1.5 text-sm text-ink-2">
        <Eye aria-hidden className="size-3.5 shrink-0 text-accent" />
        {texts.readBy}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {isDraft ? (
          <SubmitButton variant="secondary" name="intent" value="save">
            {texts.save}
          </SubmitButton>
        ) : null}
        <SubmitButton
          id="publish"
          name="intent"
          value="publish"
          icon={<Send aria-hidden />}
          aria-disabled={left !== "" || undefined}
          className={`h-auto max-w-full py-1 whitespace-normal! ${left ? "opacity-80" : ""}`}
          onClick={stopWhenBlocked}
        >
          <span className="min-w-0 break-words">
            {texts.publish}
            {left ? <span className="font-normal"> · {left}</span> : null}
          </span>
        </SubmitButton>
      </div>
    </div>
  );
}
