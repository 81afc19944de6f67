import { X } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { RuleWords } from "@/app/agency/_components/RuleWords";
import { ActionForm } from "@/components/forms/ActionForm";
import { MinutesInput } from "@/components/forms/inputs";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { GRADES, STRUCTURES } from "@/domain/accounts/structure";
import { CLIENT_STAGES, CLIENT_TIERS } from "@/domain/clients/stage";
import { addAccountRule, dropAccountRule, saveAccountMember, saveAccountSettings } from "../actions";
import type { getStructure } from "../queries";
import { Groups } from "./Groups";

type Props = Awaited<ReturnType<typeof getStructure>> & { readonly mayArrange: boolean };

/** How the agency accounts for its clients: structure, limits, grades and groups, and who takes whom. */
export async function StructureView({ people, rules, settings, mayArrange }: Props) {
  const [t, words] = await Promise.all([getTranslations("accounts"), getTranslations("words")]);
  const grades = GRADES.map((value) => ({ value, label: t(`grade.${value}`) }));
  if (!mayArrange)
    return (
      <div className="grid gap-5">
        <Callout tone="info">{t("onlyHeads")}</Callout>
        <Panel title={t("structureLabel")}>
          <p className="font-medium">{t(`structure.${settings.structure}`)}</p>
          <p className="text-ink-2">{t(`structureHelp.${settings.structure}`)}</p>
        </Panel>
        <Panel title={t("rules")} hint={t("rulesHint")}>
          {rules.length === 0 ? <p className="text-ink-2">{t("noRules")}</p> : null}
          <ul className="grid gap-1">
            {rules.map((rule) => (
              <li key={rule.id}>
                <RuleWords rule={rule} people={people} />
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    );
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Panel title={t("settings")}>
        <ActionForm action={saveAccountSettings} version={settings.version} label={t("settings")}>
          <RadioCards
            name="structure"
            label={t("structureLabel")}
            help={t("survey.structure")}
            defaultValue={settings.structure}
            choices={STRUCTURES.map((value) => ({
              value,
              label: t(`structure.${value}`),
              help: t(`structureHelp.${value}`),
            }))}
          />
          <fieldset className="grid gap-3">
            <legend className="font-semibold">{t("limits")}</legend>
            <p className="mt-1 text-sm text-ink-2">{t("limitsHelp")}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextInput
                name="mostClients"
                label={t("mostClients")}
                inputMode="numeric"
                maxLength={3}
                defaultValue={`${settings.limits.clients}`}
              />
              <TextInput
                name="mostRequests"
                label={t("mostRequests")}
                inputMode="numeric"
                maxLength={3}
                defaultValue={`${settings.limits.requests}`}
              />
              <MinutesInput
                name="mostMinutes"
                label={t("mostMinutes")}
                unit={t("hours")}
                defaultValue={`${settings.limits.minutes / 60}`}
              />
              <TextInput
                name="mostSilent"
                label={t("mostSilent")}
                inputMode="numeric"
                maxLength={3}
                defaultValue={`${settings.limits.silent}`}
              />
            </div>
          </fieldset>
          <TextArea
            name="ownDuties"
            label={t("ownDuties")}
            help={t("ownDutiesHelp")}
            optional
            rows={3}
            defaultValue={settings.ownDuties.join("\n")}
          />
          <div>
            <SubmitButton>{words("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Panel>
      <div className="grid min-w-0 gap-5">
        <Panel title={t("rules")} hint={t("rulesHint")}>
          {rules.length === 0 ? <p className="text-ink-2">{t("noRules")}</p> : null}
          <ul className="grid gap-1">
            {rules.map((rule) => (
              <li key={rule.id} className="flex flex-wrap items-center gap-x-2">
                <span>
                  <RuleWords rule={rule} people={people} />
                </span>
                <ActionForm action={dropAccountRule} className="inline-flex" label={t("drop")}>
                  <input type="hidden" name="ruleId" value={rule.id} />
                  <SubmitButton size="sm" variant="quiet" icon={<X aria-hidden />}>
                    {t("drop")}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
          <div className="mt-4 border-t border-line pt-4">
            <ActionForm action={addAccountRule} resetOnOk label={t("addRule")}>
              <div className="grid gap-4 sm:grid-cols-2">
                <Select
                  name="stage"
                  label={t("stage")}
                  optional
                  placeholder={t("anyStage")}
                  options={CLIENT_STAGES.map((value) => ({ value, label: words(`clientStage.${value}`) }))}
                />
                <Select
                  name="tier"
                  label={t("tierLabel")}
                  optional
                  placeholder={t("anyTier")}
                  options={CLIENT_TIERS.map((value) => ({ value, label: value.toUpperCase() }))}
                />
                <Select
                  name="takerId"
                  label={t("taker")}
                  help={t("takerHelp")}
                  optional
                  placeholder={t("anybody")}
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Select
                  name="grade"
                  label={t("gradeLabel")}
                  optional
                  placeholder={t("noGrade")}
                  options={grades}
                />
                <TextInput name="groupName" label={t("group")} optional maxLength={60} list="groups" />
              </div>
              <div>
                <SubmitButton variant="secondary">{t("addRule")}</SubmitButton>
              </div>
            </ActionForm>
          </div>
        </Panel>
        <Panel flush title={t("members")}>
          <Groups people={people} />
          <ul className="divide-y divide-line">
            {people.map((person) => (
              <li key={person.id} className="px-4 py-3">
                <p className="mb-2">
                  <span className="font-medium">{person.name}</span>{" "}
                  <span className="text-sm text-ink-2">{words(`agencyRole.${person.role as "lead"}`)}</span>
                </p>
                <ActionForm
                  action={saveAccountMember}
                  version={person.version}
                  className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]"
                  label={t("saveOf", { name: person.name })}
                >
                  <input type="hidden" name="userId" value={person.id} />
                  <Select
                    name="grade"
                    label={t("gradeLabel")}
                    placeholder={t("noGrade")}
                    defaultValue={person.grade ?? ""}
                    options={grades}
                  />
                  <TextInput
                    name="groupName"
                    label={t("group")}
                    placeholder={t("groupHelp")}
                    maxLength={60}
                    list="groups"
                    defaultValue={person.groupName}
                  />
                  <div>
                    <SubmitButton variant="secondary">
                      {words("save")}
                      <span className="sr-only">: {person.name}</span>
                    </SubmitButton>
                  </div>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </div>
  );
}
