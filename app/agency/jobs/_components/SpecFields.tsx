import { useLocale, useTranslations } from "next-intl";
import { TextInput } from "@/components/forms/TextInput";
import { typedMinutes } from "@/domain/duration";
import { JOB_KINDS, type JobKind } from "@/domain/jobs";
import { holes } from "@/platform/i18n/holes";
import { allTemplates } from "@/platform/i18n/specs";
import { SpecField } from "./SpecField";

type Props = {
  readonly job: {
    readonly title: string;
    readonly kind: JobKind;
    readonly spec: string;
    readonly estimateNumber: number | null;
    readonly estimateMinutes: number | null;
    readonly deadlineOn: string | null;
  };
  /** The agency's own; the built-in ones fill up. */
  readonly templates: Parameters<typeof allTemplates>[1];
};

/** Title, kind, spec, estimate and deadline: what the forms of a new and of an existing job share. */
export function SpecFields({ job, templates }: Props) {
  const [t, specs, locale] = [useTranslations("jobs"), useTranslations("specs"), useLocale()];
  return (
    <>
      <TextInput
        name="title"
        label={t("jobTitle")}
        help={t("titleHelp")}
        defaultValue={job.title}
        maxLength={200}
        autoComplete="off"
      />
      <SpecField
        texts={{
          kind: specs("kindLabel"),
          kindHelp: specs("kindHelp"),
          spec: t("spec"),
          specHelp: t("specHelp"),
          begin: specs("begin"),
          addMissing: specs("addMissing"),
          estimate: t("estimate"),
          estimateHelp: t("estimateHelp"),
          deadline: t("deadline"),
          deadlineHelp: t("deadlineHelp"),
          gaps: specs("gaps.title"),
          gapsHint: specs("gaps.hint"),
          complete: specs("gaps.complete"),
          part: specs("gaps.part", holes("title")),
          noDeadline: specs("gaps.deadline"),
          noEstimate: specs("gaps.estimate"),
        }}
        kinds={JOB_KINDS.map((value) => ({ value, label: specs(`kind.${value}`) }))}
        templates={allTemplates(locale, templates)}
        job={{
          kind: job.kind,
          spec: job.spec,
          estimate: job.estimateMinutes === null ? "" : typedMinutes(job.estimateMinutes),
          deadlineOn: job.deadlineOn ?? "",
        }}
        hasLines={job.estimateNumber !== null}
      />
    </>
  );
}
