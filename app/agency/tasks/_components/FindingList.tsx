"use client";
import { LoaderCircle, OctagonAlert, ShieldCheck, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { opensDialog } from "@/components/ui/opens";
import type { ShownFinding } from "../findings";
import type { Verdict } from "../present";
import type { DeskTexts } from "./deskTexts";

type Props = {
  verdict: Verdict;
  state: "idle" | "looking" | "unavailable";
  dialogs: Readonly<Record<string, string>>;
  texts: DeskTexts;
  onShow: (field: string, start: number, end: number) => void;
  onReplace: (places: readonly ShownFinding[]) => void;
};

/** So many places are listed; who has more has the wrong text altogether. */
const LISTED = 40;

/** The verdict on the wording: clean, or every place that gives a client away, with what may be done about it. */
export function FindingList({ verdict, state, dialogs, texts, onShow, onReplace }: Props) {
  const blocking = verdict.findings.some((each) => each.isBlocking);
  const replaceable = verdict.findings.filter((each) => each.isBlocking && each.replacement);
  const look = blocking
    ? { ground: "border-danger/30 bg-danger-soft", ink: "text-danger", Icon: OctagonAlert }
    : { ground: "border-ok/30 bg-ok-soft", ink: "text-ok", Icon: ShieldCheck };
  return (
    <section id="findings" tabIndex={-1} className={`rounded-md border ${look.ground}`}>
      <header className="flex items-start gap-2.5 px-3.5 py-2.5">
        <look.Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${look.ink}`} />
        <div className="min-w-0 flex-1" role="status">
          <p className={`font-semibold ${look.ink}`}>{verdict.summary}</p>
          <p className="text-sm text-ink-2">{blocking ? texts.blockedHelp : texts.cleanHelp}</p>
          {state === "unavailable" ? (
            <p className="mt-1 flex items-center gap-1.5 text-sm text-warn">
              <TriangleAlert aria-hidden className="size-3.5 shrink-0" />
              {texts.unavailable}
            </p>
          ) : null}
        </div>
        {replaceable.length > 1 ? (
          <Button size="sm" onClick={() => onReplace(replaceable)}>
            {texts.replaceAll}
          </Button>
        ) : null}
        {state === "looking" ? (
          <LoaderCircle aria-label={texts.looking} className="mt-0.5 size-4 animate-spin text-ink-3" />
        ) : null}
      </header>
      {verdict.findings.length > 0 ? (
        <ul className="divide-y divide-line border-t border-line bg-surface/70">
          {verdict.findings.slice(0, LISTED).map((each) => (
            <Place
              key={`${each.field} ${each.start}`}
              finding={each}
              dialog={dialogs[each.trace]}
              texts={texts}
              onShow={onShow}
              onReplace={onReplace}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Place({
  finding,
  dialog,
  texts,
  onShow,
  onReplace,
}: {
  finding: ShownFinding;
  dialog: string | undefined;
  texts: DeskTexts;
  onShow: Props["onShow"];
  onReplace: Props["onReplace"];
}) {
  const isLead = texts.letThrough !== "";
  return (
    <li className="grid gap-1 px-3.5 py-2">
      <div className="min-w-0">
        <p className="break-words">
          <span className="text-ink-3">{finding.before}</span>
          <mark className="mark" data-tone={finding.tone}>
            {finding.text}
          </mark>
          <span className="text-ink-3">{finding.after}</span>
        </p>
        <p className="text-sm text-ink-2">
          <span className="font-medium">{finding.what}</span>, {finding.why},{" "}
          {finding.field === "title" ? texts.inTitle : texts.inBody}
        </p>
      </div>
      <div className="-ml-2.5 flex flex-wrap items-center gap-1.5">
        <Button size="sm" variant="quiet" onClick={() => onShow(finding.field, finding.start, finding.end)}>
          {texts.show}
        </Button>
        {finding.replacement ? (
          <Button size="sm" title={`→ ${finding.replacement}`} onClick={() => onReplace([finding])}>
            {texts.replace}
          </Button>
        ) : null}
        {finding.isBlocking && isLead ? (
          dialog ? (
            <Button size="sm" variant="quiet" aria-haspopup="dialog" {...opensDialog(dialog)}>
              {texts.letThrough}
            </Button>
          ) : (
            <span className="text-xs text-ink-3">{texts.saveFirst}</span>
          )
        ) : null}
      </div>
    </li>
  );
}
