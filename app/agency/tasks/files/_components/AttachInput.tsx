"use client";
import { Upload } from "lucide-react";
import { type ChangeEvent, useState } from "react";
import { FileInput } from "@/components/forms/inputs";
import { SubmitButton } from "@/components/ui/SubmitButton";

const MOST_BYTES = 50 * 1024 * 1024;

type Props = { label: string; help: string; submit: string; tooMuch: string };

/** A native file input: it takes a drop, a keyboard and a phone's camera by itself. Chosen files are sent at once;
 *  without a script the button sends them. */
export function AttachInput({ label, help, submit, tooMuch }: Props) {
  const [isTooMuch, setTooMuch] = useState(false);
  const send = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(input.files ?? [])];
    const isOver = files.reduce((sum, file) => sum + file.size, 0) > MOST_BYTES;
    setTooMuch(isOver);
    if (files.length > 0 && !isOver) input.form?.requestSubmit();
  };
  return (
    <div className="grid gap-2 rounded-md border border-dashed border-line-strong p-3 sm:grid-cols-[1fr_auto] sm:items-start">
      <div className="grid gap-1">
        <FileInput name="files" label={label} help={help} multiple onChange={send} />
        {isTooMuch ? (
          <p role="alert" className="text-sm font-medium text-danger">
            {tooMuch}
          </p>
        ) : null}
      </div>
      <SubmitButton
        variant="secondary"
        icon={<Upload aria-hidden />}
        className="sm:mt-6"
        aria-disabled={isTooMuch || undefined}
        onClick={(event) => isTooMuch && event.preventDefault()}
      >
        {submit}
      </SubmitButton>
    </div>
  );
}
