import { Coffee } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { isoDay } from "@/domain/dates";
import { OPEN_STATES, type TaskState } from "@/domain/tasks/states";
import { requirePartner } from "@/platform/partner/gate";
import { RegulationWaits } from "../_components/RegulationWaits";
import { Agenda } from "./_components/Agenda";
import { ToRate } from "./_components/ToRate";
import { useAgendaView } from "./_components/useAgendaView";
import { agendaOf, type Reason } from "./agenda";
import { getToday, LOOKED_AT, type OpenTask } from "./queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerToday"))("title") };
}

export default async function TodayPage() {
  const viewer = await requirePartner();
  const [t, { tasks, toRate, toAccept }] = await Promise.all([
    getTranslations("partnerToday"),
    getToday(viewer),
  ]);
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const agenda = agendaOf(tasks, today);
  const count = [...agenda.values()].reduce((sum, waiting) => sum + waiting.length, 0);
  const toBoard = <LinkButton href="/partner/tasks">{t("toBoard")}</LinkButton>;
  const nudge = (
    <>
      <RegulationWaits waiting={toAccept} />
      <ToRate periods={toRate} timeZone={viewer.timeZone} />
    </>
  );
  if (count === 0)
    return (
      <>
        <PageHeader title={t("title")} />
        {nudge}
        <EmptyState icon={<Coffee aria-hidden />} title={t("empty")} action={toBoard}>
          {t("emptyHelp")}
        </EmptyState>
      </>
    );
  return (
    <div className="max-w-4xl">
      <PageHeader title={t("title")} meta={t("summary", { count })} actions={toBoard} />
      {nudge}
      <Waiting agenda={agenda} />
      {isCut(tasks) ? <p className="mt-4 text-sm text-ink-3">{t("more")}</p> : null}
    </div>
  );
}

function Waiting({ agenda }: { agenda: ReadonlyMap<Reason, readonly OpenTask[]> }) {
  return <Agenda {...useAgendaView(agenda)} />;
}

const isCut = (tasks: readonly { readonly state: TaskState }[]) =>
  OPEN_STATES.some((state) => tasks.filter((task) => task.state === state).length >= LOOKED_AT);
