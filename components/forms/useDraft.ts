"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { dropDraft, fillFrom, readDraft, writeDraft } from "./drafts";

const SETTLE_MS = 300;

/** Keeps a form's unsent text in this browser under `key`, and brings it back when the form is opened again.
 *  Without a key it does nothing. `restored` carries the version that the draft was typed over. */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string | undefined,
  version: number | undefined,
) {
  const [restored, setRestored] = useState<{ version: number | undefined }>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (!key || !form.current) return;
    const draft = readDraft(key, Date.now());
    if (draft && fillFrom(form.current, draft.values)) setRestored({ version: draft.version });
  }, [form, key]);

  const base = restored ? restored.version : version;
  const save = useCallback(() => {
    if (key && form.current) writeDraft(key, form.current, base, Date.now());
  }, [form, key, base]);

  useEffect(() => {
    const leave = () => timer.current && save();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      clearTimeout(timer.current);
    };
  }, [save]);

  const touch = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, SETTLE_MS);
  }, [save]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (key) dropDraft(key);
    setRestored(undefined);
  }, [key]);

  return { restored, touch, forget };
}
