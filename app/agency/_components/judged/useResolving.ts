"use client";
import { type RefObject, useEffect, useRef, useState, useTransition } from "react";
import { decideLeak } from "@/app/agency/leaks/actions";
import { setValue } from "@/components/forms/drafts";
import { IDLE } from "@/components/forms/state";
import { toast } from "@/components/ui/toast";
import type { Verdict as Said } from "@/domain/leaks/decision";
import type { ShownFinding, Verdict } from "./findings";
import { shiftMarks } from "./shiftMarks";
import type { Texts } from "./useVerdict";

export type Controls = Readonly<Record<string, RefObject<HTMLTextAreaElement | null>>>;

type Options = {
  readonly controls: Controls;
  readonly verdict: Verdict;
  /** The texts that the verdict speaks of. */
  readonly of: Texts;
  readonly lookAgain: () => void;
  /** What a decision is about: `{draftId}` or `{taskId}`; empty where nothing can be decided. */
  readonly subject: Readonly<Record<string, string>>;
  readonly failed: string;
  /** Called when the last open place was decided: the focus goes on from here. */
  readonly onClear: () => void;
};

/** What a person can do about the places that were found, and which of them is at turn. */
export function useResolving({ controls, verdict, of, lookAgain, subject, failed, onClear }: Options) {
  const open = verdict.findings.filter((each) => each.isBlocking || each.isWarning);
  const [turn, setTurn] = useState<string>();
  const [isPending, start] = useTransition();
  const list = useRef<HTMLElement>(null);
  const goesOn = useRef<{ readonly from: number; readonly key: string }>(undefined);
  const at = open.findIndex((each) => keyOf(each) === turn);

  const focusOn = (place: number) => {
    const next = open[place];
    if (!next) return onClear();
    setTurn(keyOf(next));
    list.current?.querySelectorAll<HTMLElement>("[data-place]")[place]?.focus();
  };
  // A decided place leaves the open ones with one of the next verdicts: then whoever took its number is at turn.
  const focus = useRef(focusOn);
  focus.current = focusOn;
  useEffect(() => {
    const left = verdict.findings.filter((each) => each.isBlocking || each.isWarning);
    const went = goesOn.current;
    if (!went || left.some((each) => keyOf(each) === went.key)) return;
    goesOn.current = undefined;
    focus.current(Math.min(went.from, left.length - 1));
  }, [verdict]);

  const step = (by: 1 | -1) => {
    if (open.length === 0) return onClear();
    focusOn(at < 0 ? (by > 0 ? 0 : open.length - 1) : (at + by + open.length) % open.length);
  };

  const spanNow = (finding: ShownFinding) =>
    shiftMarks([finding], of[finding.field] ?? "", controls[finding.field]?.current?.value ?? "")[0];

  const reword = (finding: ShownFinding) => {
    const control = controls[finding.field]?.current;
    const span = spanNow(finding);
    control?.focus();
    if (span) control?.setSelectionRange(span.start, span.end);
  };

  const decide = (finding: ShownFinding, verdictOf: Said, reason = "") => {
    const data = new FormData();
    const text = of[finding.field] ?? "";
    const { field, clientId, place } = finding;
    const told = { ...subject, field, text, clientId, place, verdict: verdictOf, reason };
    for (const [name, value] of Object.entries(told)) data.set(name, value);
    start(async () => {
      const answer = await decideLeak(IDLE, data).catch(() => undefined);
      if (answer?.status === "ok") {
        goesOn.current = { from: Math.max(0, open.indexOf(finding)), key: keyOf(finding) };
        lookAgain();
      } else toast({ tone: "danger", text: answer?.status === "refused" ? answer.message : failed });
    });
  };

  const mask = (places: readonly ShownFinding[]) => {
    for (const [field, control] of Object.entries(controls)) {
      const here = places.flatMap((each) => (each.field === field ? (spanNow(each) ?? []) : []));
      if (control.current && here.length > 0)
        setValue(control.current, replaced(control.current.value, here));
    }
    const [first] = places;
    if (first) goesOn.current = { from: Math.max(0, open.indexOf(first)), key: keyOf(first) };
    if (Object.keys(subject).length > 0)
      for (const each of places) record(subject, each, of[each.field] ?? "");
  };

  return { open, at, list, step, focusOn, reword, decide, mask, isPending };
}

export const keyOf = ({ field, clientId, place, start }: ShownFinding): string =>
  `${field} ${clientId} ${place} ${start}`;

/** That a place was masked is kept beside; the text is masked whether or not it is. */
function record(subject: Readonly<Record<string, string>>, finding: ShownFinding, text: string): void {
  const data = new FormData();
  const { field, clientId, place } = finding;
  const told = { ...subject, field, text, clientId, place, verdict: "masked", reason: "" };
  for (const [name, value] of Object.entries(told)) data.set(name, value);
  decideLeak(IDLE, data).catch(() => {});
}

/** The text with every place replaced, from the end to the start, so that the offsets before it stay true. */
const replaced = (text: string, places: readonly ShownFinding[]): string =>
  [...places]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (left, { start, end, replacement = "" }) => left.slice(0, start) + replacement + left.slice(end),
      text,
    );
