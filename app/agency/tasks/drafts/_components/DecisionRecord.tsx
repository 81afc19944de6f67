import { useTranslations } from "next-intl";
import { DecisionLine } from "@/app/agency/_components/DecisionLine";
import { Section } from "@/components/layout/Section";
import type { getDesk } from "../queries";

type Props = {
  decisions: NonNullable<Awaited<ReturnType<typeof getDesk>>>["decisions"];
  timeZone: string;
};

/** What was decided about places in the texts of this job, with who and why. */
export function DecisionRecord({ decisions, timeZone }: Props) {
  const t = useTranslations("drafts.record");
  if (decisions.length === 0) return null;
  return (
    <Section title={t("title")} hint={t("help")}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {decisions.map(({ id, ...decision }) => (
          <li key={id} className="grid gap-0.5 px-4 py-2.5">
            <DecisionLine decision={decision} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
