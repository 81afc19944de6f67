import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { TickBoxes } from "@/components/forms/TickBoxes";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { HAND_OVER_STEPS, settleHandOver } from "@/domain/accounts/hand_over";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatMoment } from "@/platform/i18n/when";
import { HandOverStateMark } from "../../_components/HandOverStateMark";
import { checkHandOver, endHandOver } from "../../actions";
import { getHandOver } from "../../queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accounts"))("handOvers"),
});

export default async function HandOverPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getHandOver(viewer, id));
  if (!found) notFound();
  const { handOver, open } = found;
  const [t, words, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("words"),
    getLocale(),
  ]);
  const who = { id: viewer.userId, isHead: agencyMay(viewer.role, "arrangeAccounts") };
  const mayEdit = agencyMay(viewer.role, "editClient");
  const may = (verb: "check" | "decline" | "withdraw") => mayEdit && settleHandOver(handOver, verb, who).ok;
  const isReceiver = may("decline");
  const isOpen = handOver.state === "open";
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={handOver.clientName}
        crumbs={[
          { href: "/agency/accounts", label: t("title") },
          { href: "/agency/accounts?view=handOvers", label: t("handOvers") },
        ]}
        mark={<HandOverStateMark state={handOver.state} label={t(`state.${handOver.state}`)} />}
        meta={
          <span>
            {t("byWhom", {
              name: handOver.authorName,
              at: formatMoment(handOver.at, locale, viewer.timeZone),
            })}
          </span>
        }
      />
      <div className="grid gap-5">
        {isOpen ? (
          <Callout tone="info" title={t("onItsWay", { to: handOver.toName })}>
            {t("answersUntil", { from: handOver.fromName })}
          </Callout>
        ) : null}
        <Panel>
          <DescriptionList
            items={[
              {
                term: words("client"),
                value: (
                  <a className="link" href={`/agency/clients/${handOver.clientId}`}>
                    {handOver.clientName}
                  </a>
                ),
              },
              { term: t("from"), value: handOver.fromName || words("nobody") },
              { term: t("to"), value: handOver.toName },
              {
                term: t("openRequests"),
                value: (
                  <a className="link" href={`/agency/requests?client=${handOver.clientId}`}>
                    {open.requests}
                  </a>
                ),
              },
              {
                term: t("openJobs"),
                value: (
                  <a className="link" href={`/agency/jobs?client=${handOver.clientId}`}>
                    {open.jobs}
                  </a>
                ),
              },
              {
                term: t("note"),
                value: handOver.note ? (
                  <p className="break-words whitespace-pre-wrap">{handOver.note}</p>
                ) : null,
              },
              {
                term: t("answer"),
                value: handOver.answer ? (
                  <p className="break-words whitespace-pre-wrap">{handOver.answer}</p>
                ) : null,
              },
            ]}
          />
        </Panel>
        <Panel title={t("checklist")}>
          {may("check") ? (
            <ActionForm action={checkHandOver} version={handOver.version} label={t("checklist")}>
              <input type="hidden" name="handOverId" value={handOver.id} />
              <TickBoxes
                name="done"
                label={t("checklist")}
                help={t(isOpen ? "checklistHelp" : "checklistLate")}
                ticked={handOver.done}
                choices={HAND_OVER_STEPS.map((value) => ({
                  value,
                  label: t(`step.${value}`),
                  help: t(`stepHelp.${value}`),
                }))}
                stacked
              />
              <div>
                <SubmitButton variant="secondary">{t("saveChecklist")}</SubmitButton>
              </div>
            </ActionForm>
          ) : (
            <ul className="grid gap-1">
              {HAND_OVER_STEPS.map((step) => (
                <li key={step} className={handOver.done.includes(step) ? "" : "text-ink-3"}>
                  {handOver.done.includes(step) ? "✓" : "–"} {t(`step.${step}`)}
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {isOpen && (isReceiver || may("withdraw")) ? (
          <Panel>
            <ActionForm action={endHandOver} version={handOver.version} label={t("handOver")}>
              <input type="hidden" name="handOverId" value={handOver.id} />
              <TextArea name="answer" label={t("answer")} help={t("answerHelp")} optional rows={2} />
              <div className="flex flex-wrap gap-2">
                {isReceiver ? (
                  <>
                    <SubmitButton name="verb" value="accept">
                      {t("accept")}
                    </SubmitButton>
                    <SubmitButton name="verb" value="decline" variant="secondary">
                      {t("decline")}
                    </SubmitButton>
                  </>
                ) : null}
                {may("withdraw") ? (
                  <SubmitButton name="verb" value="withdraw" variant="danger">
                    {t("withdraw")}
                  </SubmitButton>
                ) : null}
              </div>
            </ActionForm>
          </Panel>
        ) : isOpen ? (
          <Callout tone="info">{t("notYours", { to: handOver.toName, from: handOver.fromName })}</Callout>
        ) : null}
      </div>
    </div>
  );
}
