import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ShownFinding } from "@/app/agency/_components/judged/findings";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { MarkedText } from "@/components/ui/MarkedText";
import type { Redaction } from "../redact";

type Props = {
  job: { readonly jobId: string; readonly jobTitle: string; readonly spec: string };
  /** What was found in the job's texts, under the fields `jobTitle` and `spec`. */
  findings: readonly ShownFinding[];
  redactions: readonly Redaction[];
};

/** The private half of the desk: the job's own words with every trace marked, and the key to what replaced them. */
export function Original({ job, findings, redactions }: Props) {
  const t = useTranslations("drafts");
  return (
    <div className="grid gap-5">
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-3">
          {t("original")}
          <a href={`/agency/jobs/${job.jobId}`} className="link ml-auto">
            {t("toJob")}
          </a>
        </p>
        <div className="mt-2 text-lg font-semibold">
          <MarkedText text={job.jobTitle} marks={findings.filter((each) => each.field === "jobTitle")} />
        </div>
        <div className="mt-3">
          {job.spec ? (
            <MarkedText text={job.spec} marks={findings.filter((each) => each.field === "spec")} />
          ) : (
            <p className="text-ink-3">{t("noSpec")}</p>
          )}
        </div>
      </div>
      <Key redactions={redactions} />
    </div>
  );
}

function Key({ redactions }: { redactions: readonly Redaction[] }) {
  const t = useTranslations("drafts");
  return (
    <section className="rounded-md border border-line bg-surface">
      <header className="flex flex-wrap items-baseline gap-x-3 border-b border-line px-3.5 py-2">
        <h4 className="font-semibold">{t("key")}</h4>
        <p className="text-sm text-ink-3">{t("keyHelp")}</p>
      </header>
      <ul className="divide-y divide-line">
        {redactions.map(({ shown, meanings }) => (
          <li
            key={shown}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3.5 py-1.5 sm:grid sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)]"
          >
            <span className="break-words">{meanings.join(", ")}</span>
            <ArrowRight aria-label={t("becomes")} className="size-3.5 text-ink-3" />
            <span className="min-w-0">
              <CodenamePill name={shown} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
