import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { MoneyInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { StatusPill } from "@/components/ui/Badge";
import { Dialog } from "@/components/ui/Dialog";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMoney, isCurrency } from "@/domain/money/money";
import { formatMoment } from "@/platform/i18n/when";
import { noteUpsell, settleUpsell } from "../actions";
import type { Upsell } from "../queries";

type Props = {
  readonly clientId: string;
  readonly rows: readonly Upsell[];
  readonly viewer: { readonly userId: string; readonly timeZone: string; readonly currency: string };
  readonly may: { readonly write: boolean; readonly money: boolean };
};

/** What was proposed beside the work at hand, and what became of it. */
export async function UpsellPanel({ clientId, rows, viewer, may }: Props) {
  const [t, locale] = await Promise.all([getTranslations("clientLife"), getLocale()]);
  const add = (
    <Dialog id="new-upsell" title={t("newUpsell")} trigger={{ label: t("newUpsell"), size: "sm" }}>
      <ActionForm action={noteUpsell} resetOnOk draftKey={`${viewer.userId}.upsell.${clientId}`}>
        <input type="hidden" name="clientId" value={clientId} />
        <TextInput name="title" label={t("upsellTitle")} help={t("upsellTitleHelp")} maxLength={200} />
        {may.money ? (
          <MoneyInput name="amount" label={t("upsellAmount")} optional currency={viewer.currency} />
        ) : null}
        <TextArea name="note" label={t("upsellNote")} optional rows={3} />
        <div>
          <SubmitButton>{t("noteUpsell")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
  return (
    <Panel flush title={t("upsells")} actions={may.write ? add : undefined}>
      {rows.length === 0 ? (
        <p className="p-4 text-ink-2">{t("noUpsellsText")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-1.5 px-4 py-3">
              <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1 font-medium break-words">{row.title}</span>
                {row.amountMinor !== null && isCurrency(row.currency) ? (
                  <span className="whitespace-nowrap tabular-nums">
                    {formatMoney(row.amountMinor, row.currency, locale)}
                  </span>
                ) : null}
                <StatusPill tone={LOOK[row.outcome].tone} icon={LOOK[row.outcome].icon}>
                  {t(`outcome.${row.outcome}`)}
                </StatusPill>
              </span>
              <span className="text-sm text-ink-3">
                {row.authorName}, {formatMoment(row.at, locale, viewer.timeZone)}
              </span>
              {row.note ? <p className="break-words whitespace-pre-wrap text-ink-2">{row.note}</p> : null}
              {row.answer ? <p className="break-words whitespace-pre-wrap">{row.answer}</p> : null}
              {row.outcome === "open" && may.write ? (
                <ActionForm
                  action={settleUpsell}
                  version={row.version}
                  label={t("settleOf", { title: row.title })}
                  className="flex flex-wrap items-end gap-2"
                >
                  <input type="hidden" name="upsellId" value={row.id} />
                  <TextInput
                    name="answer"
                    label={t("upsellAnswer")}
                    maxLength={2000}
                    className="min-w-48 flex-1"
                  />
                  <SubmitButton name="outcome" value="accepted" variant="secondary">
                    {t("agreed")}
                  </SubmitButton>
                  <SubmitButton name="outcome" value="declined" variant="secondary">
                    {t("refused")}
                  </SubmitButton>
                </ActionForm>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const LOOK = {
  open: { tone: "info", icon: <CircleDashed aria-hidden /> },
  accepted: { tone: "ok", icon: <CircleCheck aria-hidden /> },
  declined: { tone: "neutral", icon: <CircleX aria-hidden /> },
} as const;
