import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateInput, MinutesInput } from "@/components/forms/inputs";
import { TextInput } from "@/components/forms/TextInput";
import { typedMinutes } from "@/domain/duration";
import { SpecField } from "./SpecField";

type Props = {
  readonly job: {
    readonly title: string;
    readonly spec: string;
    readonly estimateMinutes: number | null;
    readonly deadlineOn: string | null;
  };
  /** Stands beside the estimate and the deadline: the price, where the form has one. */
  readonly children?: ReactNode;
};

/** Title, spec, estimate and deadline: what the forms of a new and of an existing job share. */
export function SpecFields({ job, children }: Props) {
  const t = useTranslations("jobs");
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
        label={t("spec")}
        help={t("specHelp")}
        defaultValue={job.spec}
        skeleton={t("skeletonText", { goal: "" })}
        skeletonLabel={t("skeleton")}
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <MinutesInput
          name="estimateMinutes"
          label={t("estimate")}
          help={t("estimateHelp")}
          optional
          placeholder="12:00"
          defaultValue={job.estimateMinutes === null ? "" : typedMinutes(job.estimateMinutes)}
        />
        <DateInput
          name="deadlineOn"
          label={t("deadline")}
          help={t("deadlineHelp")}
          optional
          defaultValue={job.deadlineOn ?? ""}
        />
        {children}
      </div>
    </>
  );
}
