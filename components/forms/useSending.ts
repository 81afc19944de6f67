"use client";
import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { toast } from "../ui/toast";
import { type FormAction, type FormState, IDLE, VERSION_FIELD } from "./state";
import { submissionKey } from "./submissionKey";

type Options = {
  action: FormAction;
  firstKey: string;
  /** Said when no answer came. */
  failed: string;
  /** Called when it was done, whether the page stays or goes on. */
  onDone: () => void;
};

/** Sends a form, once at a time. It calls the action itself instead of letting React do so, because React empties a form
 *  after every action, and would lose chosen files and selects when the answer is a refusal. */
export function useSending({ action, firstKey, failed, onDone }: Options) {
  const [answer, setAnswer] = useState<FormState>();
  const [key, setKey] = useState(firstKey);
  const [pending, start] = useTransition();
  const busy = useRef(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    start(async () => {
      const next = await ask(action, data, onDone).finally(() => {
        busy.current = false;
      });
      // Said here and not once it is on the screen: the form may leave with the row that it stood in.
      if (next?.status === "ok") {
        onDone();
        if (next.message) toast({ text: next.message });
      }
      start(() => {
        setAnswer(next ?? unanswered(failed, data));
        // No answer: the next attempt may be the same submission again, so it keeps its key.
        if (next) setKey(submissionKey());
      });
    });
  }

  return { answer, key, pending, submit };
}

/** The answer, or undefined when none came. A redirect means that it was done, and goes on. */
async function ask(action: FormAction, data: FormData, onDone: () => void): Promise<FormState | undefined> {
  try {
    return await action(IDLE, data);
  } catch (error) {
    try {
      unstable_rethrow(error);
    } catch (redirect) {
      onDone();
      throw redirect;
    }
    return undefined;
  }
}

/** The next attempt stands on the same version as this one. */
function unanswered(message: string, data: FormData): FormState {
  const version = data.get(VERSION_FIELD);
  const values = typeof version === "string" ? { [VERSION_FIELD]: version } : {};
  return { status: "refused", code: "busy", message, fieldMessages: {}, values };
}
