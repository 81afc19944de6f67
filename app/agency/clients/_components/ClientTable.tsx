import { ShieldAlert, ShieldCheck, ShieldHalf } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/Badge";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import type { ClientStage, ClientTier } from "@/domain/clients/stage";
import { type DossierSizes, dossierStrength } from "@/domain/dossier";
import { ClientStageMark } from "./ClientStageMark";

type ClientRow = {
  readonly id: string;
  readonly name: string;
  readonly stage: ClientStage;
  readonly tier: ClientTier;
  readonly managerName: string | null;
  readonly openRequests: number;
  readonly activeJobs: number;
  readonly dossier: DossierSizes;
};

type Props = {
  readonly rows: readonly ClientRow[];
  /** What the reader's role allows: steps that it does not are not offered. */
  readonly may: { readonly edit: boolean; readonly write: boolean };
};

export async function ClientTable({ rows, may }: Props) {
  const [t, words, life] = await Promise.all([
    getTranslations("clients"),
    getTranslations("words"),
    getTranslations("clientLife"),
  ]);
  const count = (value: number) => (value >= 100 ? t("more") : value || "");
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("name")}</Th>
          <Th>{t("stage")}</Th>
          <Th low>{t("manager")}</Th>
          <Th num>{t("openRequests")}</Th>
          <Th num>{t("activeJobs")}</Th>
          <Th>{t("dossier")}</Th>
          <Th hidden>{t("action")}</Th>
        </>
      }
    >
      {rows.map((row) => {
        const strength = dossierStrength(row.dossier);
        return (
          <Row key={row.id}>
            <Td lead>
              <RowLink href={`/agency/clients/${row.id}`}>{row.name}</RowLink>
            </Td>
            <Td>
              <span className="inline-flex items-center gap-1.5">
                <ClientStageMark stage={row.stage} label={words(`clientStage.${row.stage}`)} />
                <span title={life(`tierName.${row.tier}`)} className="text-sm text-ink-3">
                  {row.tier.toUpperCase()}
                </span>
              </span>
            </Td>
            <Td soft low label={t("manager")}>
              {row.managerName ?? words("nobody")}
            </Td>
            <Td num label={t("openRequests")}>
              {count(row.openRequests)}
            </Td>
            <Td num label={t("activeJobs")}>
              {count(row.activeJobs)}
            </Td>
            <Td label={t("dossier")}>
              <StrengthBadge level={strength.level}>{t("score", { score: strength.score })}</StrengthBadge>
            </Td>
            <Td num>
              <NextStep row={row} isWeak={strength.level === "weak"} may={may} t={t} />
            </Td>
          </Row>
        );
      })}
    </Table>
  );
}

type StepProps = {
  readonly row: ClientRow;
  readonly isWeak: boolean;
  readonly may: Props["may"];
  readonly t: Awaited<ReturnType<typeof getTranslations<"clients">>>;
};

/** The one thing to do for this client now: answer, make the dossier safe, or begin something. */
function NextStep({ row, isWeak, may, t }: StepProps) {
  const step =
    row.openRequests > 0 && may.write
      ? { href: `/agency/requests?client=${row.id}`, label: t("next.answer") }
      : isWeak && may.edit
        ? { href: `/agency/clients/${row.id}/dossier`, label: t("next.dossier") }
        : may.write
          ? { href: `/agency/jobs/new?client=${row.id}`, label: t("next.job") }
          : undefined;
  if (!step) return null;
  return (
    <a className="link whitespace-nowrap" href={step.href}>
      {step.label}
    </a>
  );
}

const STRENGTH = {
  weak: { tone: "danger", Icon: ShieldAlert },
  fair: { tone: "warn", Icon: ShieldHalf },
  full: { tone: "ok", Icon: ShieldCheck },
} as const;

function StrengthBadge({ level, children }: { level: keyof typeof STRENGTH; children: string }) {
  const { tone, Icon } = STRENGTH[level];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  );
}
