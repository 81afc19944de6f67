import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { AnswerDialog } from "@/app/agency/_components/AnswerDialog";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import type { AgencyViewer } from "@/db/agency/access";
import { agencyMay } from "@/domain/roles";
import type { getToday } from "../queries";
import { Waiting } from "./Waiting";

type Props = {
  readonly rows: Awaited<ReturnType<typeof getToday>>["waiting"]["requests"];
  readonly viewer: AgencyViewer;
  readonly now: Date;
};

/** Clients who wait for a first word, the latest answer first; each is answered from here. */
export function WaitingRequests({ rows, viewer, now }: Props) {
  const t = useTranslations("agencyToday");
  const mayAnswer = agencyMay(viewer.role, "writeRequest");
  return (
    <Waiting
      title={t("requests")}
      icon={<MessageSquareText aria-hidden />}
      all={{ href: "/agency/requests", label: t("showAll") }}
      items={rows.map((row) => ({
        id: row.id,
        href: `/agency/requests/${row.id}`,
        title: row.excerpt || t("filesOnly"),
        about: [row.clientName, row.managerName].filter(Boolean).join(" · "),
        reason: row.wait ? <WaitMark wait={row.wait} now={now} timeZone={viewer.timeZone} /> : null,
        act: mayAnswer ? <AnswerDialog request={row} viewerId={viewer.userId} isSmall /> : null,
      }))}
    />
  );
}
