"use client";
import { Eraser, LoaderCircle, OctagonAlert, PenLine, ShieldCheck, TriangleAlert } from "lucide-react";
import type { KeyboardEvent } from "react";
import { areSingleKeysOn } from "@/components/layout/singleKeys";
import { Button } from "@/components/ui/Button";
import { Excerpt } from "@/components/ui/Excerpt";
import { Kbd } from "@/components/ui/Kbd";
import { FindingItem } from "./FindingItem";
import type { ShownFinding, Verdict } from "./findings";
import { ANSWER_KEYS } from "./keys";
import type { JudgedTexts } from "./texts";
import { keyOf, type useResolving } from "./useResolving";

type Props = {
  id: string;
  verdict: Verdict;
  state: "idle" | "looking" | "unavailable";
  resolving: ReturnType<typeof useResolving>;
  /** Decisions can be sent as buttons of the form, where no script runs. */
  isInDraft?: boolean;
  texts: JudgedTexts;
};

/** So many places are listed; who has more has the wrong text altogether. */
const LISTED = 40;

/** The verdict on a text: clean, or every place that gives a client away, with what may be done about it. Keys work while
 *  the focus is in the list; letters by their place on the keyboard, so that a Russian layout does the same. */
export function FindingList({ id, verdict, state, resolving, isInDraft, texts }: Props) {
  const { open, at, list, step, reword, decide, mask } = resolving;
  const blocking = open.some((each) => each.isBlocking);
  const maskable = open.filter((each) => each.isBlocking && each.replacement);
  const look = lookOf(blocking, open.length > 0);
  const rest = verdict.findings.filter((each) => !open.includes(each));

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areSingleKeysOn())
      return;
    const found = open[at];
    const answer = ANSWER_KEYS[event.code];
    if (event.code === "ArrowDown") step(1);
    else if (event.code === "ArrowUp") step(-1);
    else if (!found) return;
    else if (event.code === "KeyM" && found.replacement) mask([found]);
    else if (event.code === "KeyR") reword(found);
    else if (answer === "override" && found.answers.includes(answer)) openReason(list.current, at);
    else if (answer && found.answers.includes(answer)) decide(found, answer);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the places, which take the focus
    <section
      id={id}
      ref={list}
      tabIndex={-1}
      onKeyDown={press}
      aria-busy={resolving.isPending || undefined}
      className={`rounded-md border ${look.ground}`}
    >
      <header className="flex flex-wrap items-start gap-x-2.5 gap-y-1.5 px-3.5 py-2.5">
        <look.Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${look.ink}`} />
        <div className="min-w-0 flex-1 basis-48" role="status">
          <p className={`font-semibold ${look.ink}`}>{verdict.summary}</p>
          <p className="text-sm text-ink-2">{open.length > 0 ? texts.blockedHelp : texts.cleanHelp}</p>
          {state === "unavailable" ? (
            <p className="mt-1 flex items-center gap-1.5 text-sm text-warn">
              <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
              {texts.unavailable}
            </p>
          ) : null}
        </div>
        {maskable.length > 1 ? (
          <Button size="sm" icon={<Eraser aria-hidden />} onClick={() => mask(maskable)}>
            {texts.maskAll}
          </Button>
        ) : null}
        <LoaderCircle
          aria-label={state === "looking" ? texts.looking : undefined}
          aria-hidden={state !== "looking"}
          className={`mt-0.5 size-4 text-ink-3 ${state === "looking" ? "animate-spin opacity-100 transition-opacity delay-500" : "opacity-0"}`}
        />
      </header>
      {open.length > 0 ? (
        <p className="hidden flex-wrap items-center gap-x-2 gap-y-1 border-t border-line bg-surface/70 px-3.5 py-1 text-xs text-ink-3 pointer-fine:flex">
          <Kbd>F8</Kbd> {texts.keys}
        </p>
      ) : null}
      {verdict.findings.length > 0 ? (
        <ol className="divide-y divide-line border-t border-line bg-surface/70">
          {open.slice(0, LISTED).map((each, place) => (
            <FindingItem
              key={keyOf(each)}
              finding={each}
              position={`${place + 1} / ${open.length}`}
              isAtTurn={place === at}
              isFirst={place === 0 && at < 0}
              onTurn={() => resolving.focusOn(place)}
              resolving={resolving}
              isInDraft={isInDraft}
              texts={texts}
            />
          ))}
          {rest.slice(0, LISTED).map((each) => (
            <Settled key={keyOf(each)} finding={each} texts={texts} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** A place that needs nothing more: decided already, or too faint to act upon. */
function Settled({ finding, texts }: { finding: ShownFinding; texts: JudgedTexts }) {
  return (
    <li className="px-3.5 py-1.5 text-sm text-ink-2">
      <Excerpt {...finding} />
      <span className="block text-ink-3">
        {finding.what}, {finding.why}, {texts.inField[finding.field]}
        {finding.said ? ` · ${finding.said}` : null}
      </span>
    </li>
  );
}

const LOOKS = {
  blocked: { ground: "border-danger/30 bg-danger-soft", ink: "text-danger", Icon: OctagonAlert },
  warned: { ground: "border-warn/30 bg-warn-soft", ink: "text-warn", Icon: PenLine },
  clean: { ground: "border-ok/30 bg-ok-soft", ink: "text-ok", Icon: ShieldCheck },
} as const;

const lookOf = (isBlocked: boolean, isWarned: boolean) =>
  LOOKS[isBlocked ? "blocked" : isWarned ? "warned" : "clean"];

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select");

/** Opens the place's own field for a reason and puts the cursor there. */
function openReason(list: HTMLElement | null, place: number): void {
  const item = list?.querySelectorAll<HTMLElement>("[data-place]")[place]?.closest("li");
  const details = item?.querySelector("details");
  if (!details) return;
  details.open = true;
  details.querySelector("textarea")?.focus();
}
