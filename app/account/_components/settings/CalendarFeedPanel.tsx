import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { RadioCards } from "@/components/forms/RadioCards";
import { ShownOnce } from "@/components/forms/ShownOnce";
import type { FormAction } from "@/components/forms/state";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMoment } from "@/platform/i18n/when";

type Props = {
  readonly side: "agency" | "partner";
  readonly feed: { readonly createdAt: Date; readonly showsNames: boolean } | undefined;
  readonly timeZone: string;
  readonly open: FormAction;
  readonly close: FormAction;
};

/** One's own calendar for other programs: an address that is shown once, replaced and taken back at will. */
export function CalendarFeedPanel({ side, feed, timeZone, open, close }: Props) {
  const [t, locale] = [useTranslations("calendar"), useLocale()];
  return (
    <Panel id="calendar-feed" title={t("title")}>
      <p className="mb-3 text-ink-2">{t(`intro.${side}`)}</p>
      {feed ? (
        <p className="mb-3">
          {t("since", { at: formatMoment(feed.createdAt, locale, timeZone) })}{" "}
          {side === "agency" ? t(feed.showsNames ? "withNames" : "withoutNames") : null}
        </p>
      ) : null}
      <ActionForm action={open} label={t("title")}>
        <ShownOnce name="link" label={t("link")} help={t("linkHelp")} />
        {side === "agency" ? (
          <RadioCards
            name="names"
            label={t("wording")}
            defaultValue={feed?.showsNames ? "shown" : "hidden"}
            choices={[
              { value: "hidden", label: t("hidden"), help: t("hiddenHelp") },
              { value: "shown", label: t("shown"), help: t("shownHelp") },
            ]}
          />
        ) : null}
        <div>
          <SubmitButton variant="secondary">{t(feed ? "renew" : "open")}</SubmitButton>
        </div>
      </ActionForm>
      {feed ? (
        <ActionForm action={close} className="mt-3 border-t border-line pt-3" label={t("close")}>
          <SubmitButton variant="danger" size="sm">
            {t("close")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Panel>
  );
}
