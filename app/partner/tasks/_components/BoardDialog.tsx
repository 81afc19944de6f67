"use client";
import { useEffect, useRef, useState } from "react";
import { FormBody } from "@/components/forms/FormBody";
import { FileInput } from "@/components/forms/inputs";
import { submissionKey } from "@/components/forms/submissionKey";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Button } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { blockTask, declineTask, deliverTask } from "../actions";
import type { Card } from "../board";
import type { BoardWords } from "./boardWords";

const ACTIONS = { decline: declineTask, block: blockTask, deliver: deliverTask } as const;
export type WordyVerb = keyof typeof ACTIONS;

type Props = { card: Card; verb: WordyVerb; words: BoardWords; onClose: () => void };

/** A move that needs words or files. Loaded when it is first asked for. */
export function BoardDialog({ card, verb, words, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [firstKey] = useState(submissionKey);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="board-dialog" onClose={onClose}>
      <header className="border-b border-line px-5 py-3">
        <h2 id="board-dialog" className="text-lg font-semibold">
          {words[verb].title}
        </h2>
        <p className="text-sm text-ink-2">
          #{card[1]} {card[2]}
        </p>
      </header>
      <div className="p-5">
        <FormBody action={ACTIONS[verb]} firstKey={firstKey} labels={words.form} version={card[9]}>
          <input type="hidden" name="taskId" value={card[0]} />
          {verb === "deliver" ? (
            <Delivery words={words.deliver} />
          ) : (
            <TextArea name="reason" label={words[verb].reason} help={words[verb].reasonHelp} />
          )}
          <div className="flex flex-wrap gap-2">
            <SubmitButton variant={verb === "decline" ? "danger" : "primary"}>
              {words[verb].submit}
            </SubmitButton>
            <Button variant="quiet" onClick={() => dialog.current?.close()}>
              {words.close}
            </Button>
          </div>
        </FormBody>
      </div>
    </dialog>
  );
}

function Delivery({ words }: { words: BoardWords["deliver"] }) {
  return (
    <>
      <TextArea name="note" label={words.note} optional />
      <TextInput
        name="linkUrl"
        type="url"
        inputMode="url"
        label={words.link}
        help={words.linkHelp}
        optional
      />
      <FileInput name="files" label={words.files} help={words.filesHelp} multiple optional />
      <p className="text-sm text-ink-2">{words.readers}</p>
    </>
  );
}
