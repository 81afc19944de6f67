import { useTranslations } from "next-intl";
import { TIME_ZONES } from "@/app/account/settings";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import type { FormAction } from "@/components/forms/state";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { OwnMail } from "@/db/identity/settings";
import { CADENCES, DAILY_HOURS, NOTICE_KINDS, PARTNER_NOTICE_KINDS } from "@/domain/notices";

type Props = { side: "agency" | "partner"; mail: OwnMail; save: FormAction };

/** How soon a person wants to read of what. */
export function MailPanel({ side, mail, save }: Props) {
  const [t, words] = [useTranslations("mailing"), useTranslations("words")];
  const kinds = side === "agency" ? NOTICE_KINDS : PARTNER_NOTICE_KINDS;
  const hours = Array.from({ length: DAILY_HOURS.most - DAILY_HOURS.least + 1 }, (_, place) => {
    const hour = String(DAILY_HOURS.least + place);
    return { value: hour, label: `${hour.padStart(2, "0")}:00` };
  });
  return (
    <Panel id="letters" title={t("title")} hint={t("hint")}>
      <ActionForm action={save} version={mail.version} label={t("title")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {kinds.map((kind) => (
            <Select
              key={kind}
              name={kind}
              label={t(`kind.${kind}`)}
              help={t(`kindHelp.${kind}`)}
              defaultValue={mail[kind]}
              options={CADENCES.map((value) => ({ value, label: t(`cadence.${value}`) }))}
            />
          ))}
          <Select
            name="dailyHour"
            label={t("dailyHour")}
            help={t("dailyHourHelp")}
            defaultValue={String(mail.dailyHour)}
            options={hours}
          />
          <Select
            name="timeZone"
            label={t("timeZone")}
            optional
            placeholder={t("timeZoneOfOrg")}
            defaultValue={mail.timeZone}
            options={TIME_ZONES.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
        </div>
        <p className="text-sm text-ink-3">{t("always")}</p>
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
