import { getLocale, getTranslations } from "next-intl/server";
import { HandOverDialog } from "@/app/agency/_components/HandOverDialog";
import { RuleWords } from "@/app/agency/_components/RuleWords";
import { Badge } from "@/components/ui/Badge";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { proposeTaker } from "@/domain/accounts/rules";
import { overloads } from "@/domain/accounts/structure";
import type { ClientStage, ClientTier } from "@/domain/clients/stage";
import { formatMoment } from "@/platform/i18n/when";
import type { ClientLife } from "../[id]/life/queries";
import { ClientStageMark } from "./ClientStageMark";
import { MoveStageDialog } from "./MoveStageDialog";

type Props = {
  readonly client: {
    readonly id: string;
    readonly version: number;
    readonly stage: ClientStage;
    readonly tier: ClientTier;
    readonly managerId: string | null;
    readonly managerName: string | null;
  };
  readonly life: ClientLife;
  readonly timeZone: string;
  readonly mayEdit: boolean;
};

const SHOWN_MOVES = 3;

/** Where the client stands, who answers for it, whom the agency's rules would have, and how it came here. */
export async function LifePanel({ client, life, timeZone, mayEdit }: Props) {
  const [t, accounts, words, locale] = await Promise.all([
    getTranslations("clientLife"),
    getTranslations("accounts"),
    getTranslations("words"),
    getLocale(),
  ]);
  const { people, rules, settings, loads, handOver, moves } = life;
  const manager = people.find(({ id }) => id === client.managerId);
  const proposal = proposeTaker(client, rules, people, loads, settings.limits);
  const isOver = manager !== undefined && overloads(loads.get(manager.id), settings.limits).length > 0;
  return (
    <Panel
      id="life"
      title={t("title")}
      actions={
        mayEdit ? (
          <>
            <MoveStageDialog client={client} />
            {handOver ? null : (
              <HandOverDialog
                client={client}
                people={people}
                loads={loads}
                limits={settings.limits}
                proposedId={proposal?.taker?.id}
              />
            )}
          </>
        ) : undefined
      }
    >
      <div className="grid gap-4">
        {handOver ? (
          <Callout
            tone="info"
            title={accounts("onItsWay", { to: handOver.toName })}
            actions={
              <a className="link" href={`/agency/accounts/hand-overs/${handOver.id}`}>
                {accounts("openHandOver")}
              </a>
            }
          >
            {accounts("answersUntil", { from: handOver.fromName })}
          </Callout>
        ) : null}
        <DescriptionList
          items={[
            {
              term: t("stage"),
              value: <ClientStageMark stage={client.stage} label={words(`clientStage.${client.stage}`)} />,
            },
            { term: t("tier"), value: t(`tierName.${client.tier}`) },
            {
              term: t("accountedBy"),
              value: (
                <span className="flex flex-wrap items-baseline gap-x-2">
                  {client.managerName ?? words("nobody")}
                  {manager?.grade ? (
                    <span className="text-sm text-ink-2">{accounts(`grade.${manager.grade}`)}</span>
                  ) : null}
                  {manager?.groupName ? (
                    <span className="text-sm text-ink-2">{manager.groupName}</span>
                  ) : null}
                  {isOver ? <Badge tone="warn">{accounts("overloaded")}</Badge> : null}
                </span>
              ),
            },
            {
              term: t("byRules"),
              value: proposal ? (
                <span>
                  <RuleWords rule={proposal.rule} people={people} />
                  {proposal.taker ? (
                    <span className="block text-sm text-ink-2">
                      {proposal.taker.id === client.managerId
                        ? accounts("ruleKept")
                        : accounts(proposal.isFull ? "ruleProposesFull" : "ruleProposes", {
                            name: proposal.taker.name,
                          })}
                    </span>
                  ) : (
                    <span className="block text-sm text-warn">{accounts("ruleMeansNobody")}</span>
                  )}
                </span>
              ) : null,
            },
          ]}
        />
        {moves.length > 0 ? (
          <div>
            <h3 className="text-sm font-medium text-ink-2">{t("moves")}</h3>
            <ol className="mt-1 grid gap-1 text-sm">
              {moves.slice(-SHOWN_MOVES).map((move) => (
                <li key={move.id}>
                  {t("moved", {
                    from: words(`clientStage.${move.from}`),
                    to: words(`clientStage.${move.to}`),
                  })}
                  {move.cause ? `: ${t(`cause.${move.cause}`)}` : null}
                  <span className="text-ink-3">
                    {" "}
                    {move.actorName}, {formatMoment(move.at, locale, timeZone)}
                  </span>
                </li>
              ))}
            </ol>
            {moves.length > SHOWN_MOVES ? (
              <a className="link text-sm" href={`/agency/clients/${client.id}/timeline?kind=move`}>
                {t("allMoves")}
              </a>
            ) : null}
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
