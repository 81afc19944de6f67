import { Download, RotateCw, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { LinkButton } from "@/components/ui/Button";
import { Excerpt } from "@/components/ui/Excerpt";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { holes } from "@/platform/i18n/holes";
import { CleaningBar } from "../../_components/cleaning/CleaningWatch";
import { placeWords } from "../../_components/cleaning/place";
import { isCutOff, refusalWords } from "../../_components/cleaning/refusal";
import { letTraceThrough, passFile, passFileAgain } from "../actions";
import type { PassedFile } from "../queries";

/** So many traces are listed; a file with more is the team's own paper. */
const LISTED = 5;

type Props = {
  taskId: string;
  fileId: string;
  passed: PassedFile | undefined;
  mayPass: boolean;
  mayOverride: boolean;
};

/** The way on to the client: a clean copy, and only when nothing in it names the team. */
export async function PassOn({ taskId, fileId, passed, mayPass, mayOverride }: Props) {
  const [t, all, refusal] = await Promise.all([
    getTranslations("draftFiles.passed"),
    getTranslations("draftFiles"),
    refusalWords(),
  ]);
  if (!passed)
    return mayPass ? (
      <ActionForm action={passFile}>
        <input type="hidden" name="taskId" value={taskId} />
        <input type="hidden" name="fileId" value={fileId} />
        <div>
          <SubmitButton size="sm" variant="secondary" icon={<ShieldCheck aria-hidden />}>
            {t("prepare")}
          </SubmitButton>
        </div>
      </ActionForm>
    ) : null;
  if (passed.state === "cleaning" && !isCutOff(passed))
    return (
      <div className="grid gap-1">
        <p className="text-sm text-ink-2">{t("cleaning")}</p>
        <CleaningBar
          fileId={passed.id}
          initial={passed.progress}
          label={all("progress", holes("percent"))}
          waiting={all("progressWaiting")}
        />
      </div>
    );
  if (passed.state !== "ready")
    return (
      <div className="grid gap-1 text-sm">
        <p>{passed.state === "refused" ? `${t("refused")} ${refusal(passed.reason)}` : t("stopped")}</p>
        {mayPass ? <Again passed={passed} label={t("again")} /> : null}
      </div>
    );
  return (
    <div className="grid gap-1.5">
      {passed.traces.length > 0 ? <Traces passed={passed} mayOverride={mayOverride} /> : null}
      {passed.isPassable ? (
        <div>
          <LinkButton
            size="sm"
            icon={<Download aria-hidden />}
            href={`/agency/tasks/${taskId}/files/${fileId}/passed`}
            download
          >
            {t("download")}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}

/** Places that name the team: those that nobody let through first. */
async function Traces({ passed, mayOverride }: { passed: PassedFile; mayOverride: boolean }) {
  const [t, words, placeOf] = await Promise.all([
    getTranslations("draftFiles.passed"),
    getTranslations("words"),
    placeWords(),
  ]);
  const open = passed.traces.filter(({ override }) => !override);
  const listed = [...open, ...passed.traces.filter(({ override }) => override)].slice(0, LISTED);
  return (
    <div
      className={`grid gap-1 border-l-2 pl-3 text-sm ${open.length > 0 ? "border-danger/40" : "border-line-strong"}`}
    >
      {open.length > 0 ? (
        <p className="font-medium text-danger">{t("traces", { count: open.length })}</p>
      ) : null}
      <ul className="grid gap-1.5">
        {listed.map((trace) => (
          <li key={`${trace.where} ${trace.place}`} className="grid gap-0.5">
            <p>
              <Excerpt {...trace} tone={trace.override ? "ok" : "danger"} />
            </p>
            <p className="text-ink-2">
              {t("trace", { kind: words(`findingKind.${trace.kind}`), place: placeOf(trace.where) })}
            </p>
            {trace.override ? (
              <p className="break-words text-ink-2">
                {t("overridden", { name: trace.override.actorName, reason: trace.override.reason })}
              </p>
            ) : mayOverride ? (
              <Override passedId={passed.id} place={trace.place} />
            ) : null}
          </li>
        ))}
      </ul>
      {open.length > LISTED ? (
        <p className="text-ink-3">{t("moreTraces", { count: open.length - LISTED })}</p>
      ) : null}
      {open.length > 0 ? (
        <p className="text-ink-3">{t(mayOverride ? "tracesOfLead" : "tracesHelp")}</p>
      ) : null}
    </div>
  );
}

async function Override({ passedId, place }: { passedId: string; place: string }) {
  const t = await getTranslations("draftFiles.passed");
  return (
    <details className="min-w-0">
      <summary className="inline-flex min-h-7 cursor-pointer items-center rounded-md px-2.5 text-sm font-medium text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:min-h-11">
        {t("mayGo")}
      </summary>
      <ActionForm action={letTraceThrough} label={t("mayGo")} className="mt-1.5 grid gap-2.5">
        <input type="hidden" name="passedId" value={passedId} />
        <input type="hidden" name="place" value={place} />
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} rows={2} />
        <div>
          <SubmitButton size="sm" variant="danger">
            {t("override")}
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

const Again = ({ passed, label }: { passed: PassedFile; label: string }) => (
  <ActionForm action={passFileAgain} version={passed.version}>
    <input type="hidden" name="passedId" value={passed.id} />
    <div>
      <SubmitButton size="sm" variant="secondary" icon={<RotateCw aria-hidden />}>
        {label}
      </SubmitButton>
    </div>
  </ActionForm>
);
