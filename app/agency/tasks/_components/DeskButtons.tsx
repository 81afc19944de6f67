"use client";
import { Eye, Send } from "lucide-react";
import type { MouseEvent } from "react";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { DeskTexts } from "./deskTexts";

/** Who will read it, and the buttons. Saving stands first, so that Enter in a field never publishes. */
export function DeskButtons({
  isDraft,
  isBlocked,
  texts,
}: {
  isDraft: boolean;
  isBlocked: boolean;
  texts: DeskTexts;
}) {
  const stopWhenBlocked = (event: MouseEvent) => {
    if (!isBlocked) return;
    event.preventDefault();
    document.getElementById("findings")?.focus();
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
          name="intent"
          value="publish"
          icon={<Send aria-hidden />}
          aria-disabled={isBlocked || undefined}
          className={isBlocked ? "opacity-55" : undefined}
          onClick={stopWhenBlocked}
        >
          {texts.publish}
        </SubmitButton>
        {isBlocked ? <span className="text-sm font-medium text-danger">{texts.publishBlocked}</span> : null}
      </div>
    </div>
  );
}
