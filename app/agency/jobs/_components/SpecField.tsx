"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { setValue } from "@/components/forms/drafts";
import { DateInput, MinutesInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { Button } from "@/components/ui/Button";
import { parseMinutes } from "@/domain/duration";
import type { JobKind } from "@/domain/jobs";
import { checkSpec, type SpecGap, withMissingParts } from "@/domain/specs/check";

export type SpecTexts = Readonly<
  Record<
    | "kind"
    | "kindHelp"
    | "spec"
    | "specHelp"
    | "begin"
    | "addMissing"
    | "estimate"
    | "estimateHelp"
    | "deadline"
    | "deadlineHelp"
    | "gaps"
    | "gapsHint"
    | "complete"
    | "noDeadline"
    | "noEstimate"
    /** With `{title}` where the part's name goes. */
    | "part",
    string
  >
>;

type Props = {
  texts: SpecTexts;
  kinds: readonly { value: JobKind; label: string }[];
  /** Of each kind, one in each language, the reader's own first. */
  templates: Readonly<Record<JobKind, readonly string[]>>;
  job: { kind: JobKind; spec: string; estimate: string; deadlineOn: string };
  /** The job has an estimate of lines, so its time is their sum and is not typed here. */
  hasLines: boolean;
};

/** Kind, spec, estimate and deadline, and beside them what the spec still lacks, as it is typed. */
export function SpecField({ texts, kinds, templates, job, hasLines }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [gaps, setGaps] = useState(() => gapsOf(templates[job.kind], job, hasLines));
  const [isEmpty, setIsEmpty] = useState(false);

  const look = () => {
    const typed = typedIn(frame.current, job);
    setIsEmpty(typed.spec.trim() === "");
    setGaps(gapsOf(templates[typed.kind], typed, hasLines));
  };
  // A draft may have filled the fields by the time a script runs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; from then on every input is heard
  useEffect(look, []);

  function begin() {
    const field = frame.current?.querySelector("textarea");
    if (!field) return;
    const { kind, spec } = typedIn(frame.current, job);
    setValue(field, withMissingParts(spec, nearestTemplate(spec, templates[kind])));
    field.focus();
  }

  const lacksParts = gaps.some(({ kind }) => kind === "part");
  return (
    <div ref={frame} className="grid gap-4" onInput={look} onChange={look}>
      <Select name="kind" label={texts.kind} help={texts.kindHelp} options={kinds} defaultValue={job.kind} />
      <TextArea
        name="spec"
        label={texts.spec}
        help={texts.specHelp}
        optional
        className="[&_textarea]:min-h-64"
        defaultValue={job.spec}
      />
      {isEmpty || lacksParts ? (
        <div>
          <Button size="sm" onClick={begin}>
            {isEmpty ? texts.begin : texts.addMissing}
          </Button>
        </div>
      ) : null}
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {hasLines ? null : (
          <MinutesInput
            name="estimateMinutes"
            label={texts.estimate}
            help={texts.estimateHelp}
            optional
            placeholder="12:00"
            defaultValue={job.estimate}
          />
        )}
        <DateInput
          name="deadlineOn"
          label={texts.deadline}
          help={texts.deadlineHelp}
          optional
          defaultValue={job.deadlineOn}
        />
      </div>
      <Gaps gaps={gaps} texts={texts} />
    </div>
  );
}

function Gaps({ gaps, texts }: { gaps: readonly SpecGap[]; texts: SpecTexts }) {
  return (
    <section
      aria-label={texts.gaps}
      aria-live="polite"
      className="rounded-md border border-line bg-sunken px-3.5 py-2.5"
    >
      <h3 className="text-sm font-semibold">{texts.gaps}</h3>
      {gaps.length === 0 ? (
        <p className="flex items-center gap-1.5 text-sm text-ok">
          <CircleCheck aria-hidden className="size-4 shrink-0" />
          {texts.complete}
        </p>
      ) : (
        <>
          <ul className="mt-1 grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-2">
            {gaps.map((gap) => (
              <li key={gap.kind === "part" ? gap.title : gap.kind} className="flex items-start gap-1.5">
                <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0 text-warn" />
                {sentenceOf(gap, texts)}
              </li>
            ))}
          </ul>
          <p className="mt-1.5 text-sm text-ink-3">{texts.gapsHint}</p>
        </>
      )}
    </section>
  );
}

const sentenceOf = (gap: SpecGap, texts: SpecTexts): string =>
  gap.kind === "part"
    ? texts.part.replace("{title}", gap.title)
    : gap.kind === "deadline"
      ? texts.noDeadline
      : texts.noEstimate;

type Typed = Props["job"];

const gapsOf = (templates: readonly string[], { spec, estimate, deadlineOn }: Typed, hasLines: boolean) => {
  const minutes = parseMinutes(estimate);
  const estimateMinutes = hasLines ? 1 : minutes.ok ? minutes.value : null;
  return checkSpec({ spec, deadlineOn: deadlineOn || null, estimateMinutes }, templates);
};

function typedIn(frame: HTMLElement | null, job: Typed): Typed {
  const fieldValue = (name: string) =>
    frame?.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`)
      ?.value;
  return {
    kind: (fieldValue("kind") as JobKind | undefined) ?? job.kind,
    spec: fieldValue("spec") ?? job.spec,
    estimate: fieldValue("estimateMinutes") ?? "",
    deadlineOn: fieldValue("deadlineOn") ?? "",
  };
}

/** A spec that was begun in one language goes on in it. */
function nearestTemplate(spec: string, templates: readonly string[]): string {
  const lacks = (template: string) =>
    checkSpec({ spec, deadlineOn: "-", estimateMinutes: 1 }, [template]).length;
  const [first = "", ...rest] = templates;
  return spec.trim() === ""
    ? first
    : rest.reduce((best, each) => (lacks(each) < lacks(best) ? each : best), first);
}
