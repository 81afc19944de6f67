import { CircleHelp, MessageSquareWarning, Stamp } from "lucide-react";
import { useTranslations } from "next-intl";
import { BlockerMark } from "@/app/agency/_components/BlockerMark";
import type { selectClientQuestions, selectWaitingApprovals } from "@/app/agency/approvals/queries";
import type { selectMinutesRemarks } from "@/app/agency/meetings/queries";
import type { Holidays } from "@/domain/cadence/calendar";
import { Waiting } from "./Waiting";

type Props = {
  readonly approvals: Awaited<ReturnType<typeof selectWaitingApprovals>>;
  readonly questions: Awaited<ReturnType<typeof selectClientQuestions>>;
  readonly remarks: Awaited<ReturnType<typeof selectMinutesRemarks>>;
  readonly since: (at: Date) => string;
  readonly today: string;
  readonly daysOff: Holidays;
  readonly timeZone: string;
};

/** What clients ask about an approval, what they find wrong in minutes, and whose answer the work waits for. */
export function ClientAnswers({ approvals, questions, remarks, since, today, daysOff, timeZone }: Props) {
  const [t, all] = [useTranslations("approvals"), useTranslations("agencyToday")];
  const minutes = useTranslations("meetings.minutes");
  return (
    <>
      <Waiting
        title={t("todayQuestions")}
        hint={t("todayQuestionsHint")}
        icon={<CircleHelp aria-hidden />}
        items={questions.map((row) => ({
          id: row.id,
          href: `/agency/approvals/${row.approvalId}`,
          title: row.excerpt,
          about: `${row.contactName} · ${row.clientName}`,
          reason: all("waits", { wait: since(row.at) }),
        }))}
      />
      <Waiting
        title={minutes("todayRemarks")}
        hint={minutes("todayRemarksHint")}
        icon={<MessageSquareWarning aria-hidden />}
        items={remarks.map((row) => ({
          id: row.id,
          href: `/agency/meetings/${row.meetingId}#minutes`,
          title: row.excerpt,
          about: `${row.contactName} · ${row.clientName}`,
          reason: all("waits", { wait: since(row.at) }),
        }))}
      />
      <Waiting
        title={t("todayWaiting")}
        hint={t("todayWaitingHint")}
        icon={<Stamp aria-hidden />}
        all={{ href: "/agency/approvals", label: all("showAll") }}
        items={approvals.map((row) => ({
          id: row.id,
          href: `/agency/approvals/${row.id}`,
          title: row.title,
          about: `${row.clientName} · ${t(`matter.${row.matter}`)}`,
          reason: (
            <span className="flex flex-wrap gap-1">
              {row.blockers.map((blocker) => (
                <BlockerMark
                  key={blocker.id}
                  blocker={blocker}
                  answerDays={row.answerDays}
                  {...{ today, daysOff, timeZone }}
                />
              ))}
            </span>
          ),
        }))}
      />
    </>
  );
}
