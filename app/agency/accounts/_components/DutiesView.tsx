import { X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { BarsChart } from "@/components/charts/BarsChart";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import { coverage, DUTIES, dutiesOf, isDuty, MOST_DUTIES, SURVEY_SHARES } from "@/domain/accounts/duties";
import { SURVEY_ANSWERS } from "@/domain/accounts/survey";
import { wilson } from "@/domain/statistics";
import { giveDuty, takeDuty } from "../actions";
import type { getDuties } from "../queries";
import { Groups } from "./Groups";

type Props = Awaited<ReturnType<typeof getDuties>> & { readonly mayArrange: boolean };

const SHOWN_GAPS = 6;
/** Functions by person, with the clients at which nobody does them, and people who have too many. */
export async function DutiesView({ people, settings, clients, duties, mayArrange }: Props) {
  const t = await getTranslations("accounts");
  const nameOf = (duty: string) => (isDuty(duty) ? t(`duty.${duty}`) : duty);
  const all = [...DUTIES, ...settings.ownDuties];
  const covered = coverage(all, clients, duties);
  const nameOfClient = new Map(clients.map(({ id, name }) => [id, name]));
  const burdened = people.filter(({ id }) => dutiesOf(id, duties).length > MOST_DUTIES);
  const bounds = wilson(
    SURVEY_SHARES.analytics === undefined ? 0 : SURVEY_SHARES.analytics / 100,
    SURVEY_ANSWERS,
  );
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    <div className="grid gap-5">
      {burdened.length > 0 ? (
        <Callout tone="warn">{t("tooMany", { names: burdened.map(({ name }) => name).join(", ") })}</Callout>
      ) : null}
      <Table
        label={t("duties")}
        head={
          <>
            <Th>{t("dutyLabel")}</Th>
            <Th>{t("doers")}</Th>
            <Th num>{t("covered")}</Th>
            <Th>{t("gaps")}</Th>
          </>
        }
      >
        {covered.map(({ duty, covered: count, gaps }) => (
          <Row key={duty}>
            <Td lead>{nameOf(duty)}</Td>
            <Td label={t("doers")}>
              {duties.some((one) => one.duty === duty) ? null : "–"}
              <ul className="grid gap-1 empty:hidden">
                {duties
                  .filter((one) => one.duty === duty)
                  .map((one) => (
                    <li key={one.id} className="flex items-center gap-x-2">
                      <span>{one.userName}</span>
                      <span className="text-sm text-ink-2">
                        {one.clientName ?? (one.groupName || t("everywhere"))}
                      </span>
                      {mayArrange ? (
                        <ActionForm
                          action={takeDuty}
                          className="inline-flex"
                          label={t("dropDuty", { duty: nameOf(duty), name: one.userName })}
                        >
                          <input type="hidden" name="dutyId" value={one.id} />
                          <SubmitButton size="sm" variant="quiet" icon={<X aria-hidden />}>
                            <span className="sr-only">
                              {t("dropDuty", { duty: nameOf(duty), name: one.userName })}
                            </span>
                          </SubmitButton>
                        </ActionForm>
                      ) : null}
                    </li>
                  ))}
              </ul>
            </Td>
            <Td num label={t("covered")}>
              {t("coveredOf", { covered: count, total: clients.length })}
            </Td>
            <Td label={t("gaps")}>
              {gaps.length === 0 ? (
                <span className="text-ok">{t("noGaps")}</span>
              ) : (
                <span className="text-danger">
                  {gaps
                    .slice(0, SHOWN_GAPS)
                    .map((id) => nameOfClient.get(id))
                    .join(", ")}
                  {gaps.length > SHOWN_GAPS ? ` ${t("gapsMore", { count: gaps.length - SHOWN_GAPS })}` : null}
                </span>
              )}
            </Td>
          </Row>
        ))}
      </Table>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title={t("coverage")}>
          {clients.length === 0 ? (
            <p className="text-ink-2">{t("noClients")}</p>
          ) : (
            <BarsChart
              title={t("coverage")}
              summary={
                <>
                  {t("coverageSummary", { n: clients.length })}{" "}
                  {t("survey.base", {
                    low: Math.round(bounds.low * 100),
                    high: Math.round(bounds.high * 100),
                  })}
                </>
              }
              numbers={t("numbers")}
              head={[t("dutyLabel"), t("share"), t("surveyShare")]}
              most={1}
              bars={covered.map(({ duty, covered: count }) => {
                const survey = isDuty(duty) ? SURVEY_SHARES[duty] : undefined;
                const share = count / clients.length;
                return {
                  label: nameOf(duty),
                  value: share,
                  text: percent(share),
                  mark: survey === undefined ? undefined : survey / 100,
                  cells: [
                    nameOf(duty),
                    `${percent(share)} (${count}/${clients.length})`,
                    survey === undefined ? t("survey.noShare") : `${survey} %`,
                  ],
                };
              })}
            />
          )}
        </Panel>
        {mayArrange ? (
          <Panel title={t("giveDuty")} hint={t("dutiesHint")}>
            <ActionForm action={giveDuty} resetOnOk>
              <div className="grid gap-4 sm:grid-cols-2">
                <Select
                  name="kind"
                  label={t("dutyLabel")}
                  options={all.map((value) => ({ value, label: nameOf(value) }))}
                />
                <Select
                  name="doerId"
                  label={t("doers")}
                  placeholder={t("choosePerson")}
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Select
                  name="clientId"
                  label={t("where")}
                  optional
                  placeholder={t("everywhere")}
                  options={clients.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <TextInput name="groupName" label={t("groupOr")} optional maxLength={60} list="groups" />
              </div>
              <Groups people={people} />
              <div>
                <SubmitButton>{t("giveDuty")}</SubmitButton>
              </div>
            </ActionForm>
          </Panel>
        ) : (
          <Callout tone="info">{t("onlyHeads")}</Callout>
        )}
      </div>
    </div>
  );
}
