"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { setValue } from "@/components/forms/drafts";
import { TextArea } from "@/components/forms/TextArea";
import { Button } from "@/components/ui/Button";

type Props = {
  label: string;
  help: ReactNode;
  defaultValue: string;
  /** What the button puts into an empty field. */
  skeleton: string;
  skeletonLabel: string;
};

/** The spec, and for an empty page something to begin with. */
export function SpecField({ label, help, defaultValue, skeleton, skeletonLabel }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const area = () => frame.current?.querySelector("textarea");
  // Only once a script runs is there anything to press; a draft may have filled the field by then.
  useEffect(() => setIsEmpty(frame.current?.querySelector("textarea")?.value.trim() === ""), []);

  function begin() {
    const field = area();
    if (!field) return;
    setValue(field, skeleton);
    field.focus();
  }

  return (
    <div ref={frame} className="grid gap-2" onInput={() => setIsEmpty(area()?.value.trim() === "")}>
      <TextArea
        name="spec"
        label={label}
        help={help}
        optional
        className="[&_textarea]:min-h-64"
        defaultValue={defaultValue}
      />
      {isEmpty ? (
        <div>
          <Button size="sm" onClick={begin}>
            {skeletonLabel}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
