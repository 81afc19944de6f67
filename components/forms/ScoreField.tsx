"use client";
import type { KeyboardEvent, ReactNode } from "react";
import { setValue } from "./drafts";
import { FieldError } from "./Field";
import { useField } from "./useField";

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** What some of the scores mean, the lowest first. */
  words: readonly { readonly score: number; readonly text: string }[];
  /** The answer that is no score; without one a score must be given. */
  na?: { readonly value: string; readonly label: string } | undefined;
  /** Beside the label: that it may be left open. */
  note?: ReactNode;
  defaultValue?: string | undefined;
  /** Names a start between two scores, such as a mean; offered as a choice of its own. */
  between?: ReactNode;
};

const SCORES = Array.from({ length: 10 }, (_, index) => String(index + 1));

/** A score from 1 to 10. Ten radio buttons, so it works with a pointer, with the arrows and without a script; digits
 *  (0 is 10, minus is "no score") choose, too, and go on to the next question. */
export function ScoreField({ name, label, help, words, na, note, defaultValue, between }: Props) {
  const field = useField(name, defaultValue);
  const described = [field.error && `${field.id}-error`, help && `${field.id}-help`]
    .filter(Boolean)
    .join(" ");
  const isBetween = field.value?.includes(".");
  const choice = (value: string, text: ReactNode, look: string) => (
    <label key={value} className={`score ${look}`}>
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={field.value === value}
        aria-invalid={field.error ? true : undefined}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset
      data-score=""
      aria-describedby={described || undefined}
      onKeyDown={choosing}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 rounded-lg border border-line bg-surface px-3 pt-2.5 pb-3 sm:px-4 *:col-span-2"
    >
      <legend className="sr-only">{label}</legend>
      <p
        aria-hidden="true"
        className="col-span-1! flex flex-wrap items-baseline gap-x-2 self-center font-medium"
      >
        {label}
        {note ? <span className="text-sm font-normal text-ink-3">{note}</span> : null}
      </p>
      {help ? (
        <p id={`${field.id}-help`} className="-mt-1 text-sm text-ink-2">
          {help}
        </p>
      ) : null}
      {isBetween && field.value ? (
        <div className="flex">{choice(field.value, between ?? field.value, "score-word")}</div>
      ) : null}
      <div className="grid grid-cols-10 gap-1">{SCORES.map((score) => choice(score, score, ""))}</div>
      <div
        aria-hidden="true"
        className="grid grid-cols-4 gap-x-2 text-xs leading-snug hyphens-auto text-ink-2"
      >
        {words.map(({ score, text }) => (
          <span key={score}>
            <b className="font-semibold text-ink">{score}</b> {text}
          </span>
        ))}
      </div>
      {/* After the scores for the arrows, beside the question for the eye. */}
      {na ? (
        <div className="col-span-1! col-start-2! row-start-1">{choice(na.value, na.label, "score-word")}</div>
      ) : null}
      <FieldError id={`${field.id}-error`}>{field.error}</FieldError>
      {field.theirs === undefined ? null : (
        <p className="rounded-md bg-warn-soft px-2.5 py-1.5 text-sm">
          <span className="font-medium text-warn">{field.labels?.theirs} </span>
          {field.theirs === na?.value ? na.label : field.theirs || "—"}
        </p>
      )}
    </fieldset>
  );
}

function choosing(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const value = event.key === "0" ? "10" : event.key;
  const scores = [...event.currentTarget.querySelectorAll("input")];
  const chosen = scores.find((each) =>
    event.key === "-" ? !/^[\d.]+$/.test(each.value) : /^\d+$/.test(value) && each.value === value,
  );
  if (!chosen) return;
  event.preventDefault();
  event.stopPropagation();
  setValue(chosen, "1");
  const all = [...(event.currentTarget.form?.querySelectorAll<HTMLElement>("[data-score]") ?? [])];
  const next = all[all.indexOf(event.currentTarget) + 1];
  const target =
    next?.querySelector<HTMLInputElement>("input:checked") ??
    next?.querySelector<HTMLInputElement>("input") ??
    event.currentTarget.form?.querySelector("textarea");
  (target ?? chosen).focus();
  (next ?? target)?.scrollIntoView({ block: "nearest" });
}
