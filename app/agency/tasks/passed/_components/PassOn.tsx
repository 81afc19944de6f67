import { Download, RotateCw, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { LinkButton } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { holes } from "@/platform/i18n/holes";
import { CleaningBar } from "../../_components/cleaning/CleaningWatch";
import { placeWords } from "../../_components/cleaning/place";
import { isCutOff, refusalWords } from "../../_components/cleaning/refusal";
import { passFile, passFileAgain } from "../actions";
import type { PassedFile } from "../queries";

/** So many traces are listed; a file with more is the team's own paper. */
const LISTED = 5;

type Props = { taskId: string; fileId: string; passed: PassedFile | undefined; mayPass: boolean };

/** The way on to the client: a clean copy, and only when nothing in it names the team. */
export async function PassOn({ taskId, fileId, passed, mayPass }: Props) {
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
  if (passed.traces.length > 0) return <Traces passed={passed} />;
  return (
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
  );
}

async function Traces({ passed }: { passed: PassedFile }) {
  const [t, words, placeOf] = await Promise.all([
    getTranslations("draftFiles.passed"),
    getTranslations("words"),
    placeWords(),
  ]);
  return (
    <div className="grid gap-1 border-l-2 border-danger/40 pl-3 text-sm">
      <p className="font-medium text-danger">{t("traces", { count: passed.traces.length })}</p>
      <ul>
        {passed.traces.slice(0, LISTED).map((trace) => (
          <li key={`${trace.place} ${trace.start}`}>
            <mark className="mark" data-tone="danger">
              {trace.text}
            </mark>{" "}
            <span className="text-ink-2">
              {t("trace", { kind: words(`findingKind.${trace.kind}`), place: placeOf(trace.place) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-ink-3">{t("tracesHelp")}</p>
    </div>
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
