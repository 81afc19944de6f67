import { ArrowRightLeft } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { HAND_OVER_STEPS } from "@/domain/accounts/hand_over";
import { formatMoment } from "@/platform/i18n/when";
import type { getHandOvers } from "../queries";
import { HandOverStateMark } from "./HandOverStateMark";

type Props = { readonly rows: Awaited<ReturnType<typeof getHandOvers>>; readonly timeZone: string };

/** Clients on their way from one to another; those that wait come first. */
export async function HandOverList({ rows, timeZone }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("words"),
    getLocale(),
  ]);
  if (rows.length === 0)
    return (
      <EmptyState
        icon={<ArrowRightLeft aria-hidden />}
        title={t("noHandOvers")}
        action={<LinkButton href="/agency/clients">{t("toClients")}</LinkButton>}
      >
        {t("noHandOversText")}
      </EmptyState>
    );
  return (
    <Table
      label={t("handOvers")}
      head={
        <>
          <Th>{words("client")}</Th>
          <Th>{t("from")}</Th>
          <Th>{t("to")}</Th>
          <Th>{t("stateLabel")}</Th>
          <Th num>{t("checklist")}</Th>
          <Th low>{t("when")}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Td lead>
            <RowLink href={`/agency/accounts/hand-overs/${row.id}`}>{row.clientName}</RowLink>
          </Td>
          <Td label={t("from")}>{row.fromName || words("nobody")}</Td>
          <Td label={t("to")}>{row.toName}</Td>
          <Td label={t("stateLabel")}>
            <HandOverStateMark state={row.state} label={t(`state.${row.state}`)} />
          </Td>
          <Td num label={t("checklist")}>
            {t("coveredOf", { covered: row.done.length, total: HAND_OVER_STEPS.length })}
          </Td>
          <Td soft low label={t("when")}>
            {formatMoment(row.at, locale, timeZone)}
          </Td>
        </Row>
      ))}
    </Table>
  );
}
