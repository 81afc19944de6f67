"use client";
import { useEffect, useRef, useState } from "react";
import { ProgressBar } from "../ui/ProgressBar";

type Props = {
  /** Names of the form's questions. */
  questions: readonly string[];
  /** "5 of 8 answered", for each count from none to all. */
  labels: readonly string[];
  initial: number;
};

/** How many of a form's questions have an answer, while it is filled in. */
export function Answered({ questions, labels, initial }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(initial);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const look = () => {
      const given = new FormData(form);
      setCount(questions.filter((name) => given.get(name)).length);
    };
    // The fields are as they were only after the event.
    const reset = () => queueMicrotask(look);
    look();
    form.addEventListener("input", look);
    form.addEventListener("reset", reset);
    return () => {
      form.removeEventListener("input", look);
      form.removeEventListener("reset", reset);
    };
  }, [questions]);
  return (
    <div ref={place}>
      <ProgressBar value={count} max={questions.length} label={labels[count] ?? ""} />
    </div>
  );
}
