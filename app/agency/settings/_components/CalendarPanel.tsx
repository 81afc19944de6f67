import { useTranslations } from "next-intl";
import { saveCalendar } from "@/app/agency/radar/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Holidays } from "@/domain/cadence/calendar";

type Props = {
  readonly calendar: { readonly daysOff: Holidays; readonly version: number };
  readonly mayEdit: boolean;
};

/** The agency's days off, as the radar counts them. */
export function CalendarPanel({ calendar, mayEdit }: Props) {
  const [t, words] = [useTranslations("radar"), useTranslations("words")];
  const days = [...calendar.daysOff].join("\n");
  return (
    <Panel id="calendar" title={t("calendar")}>
      <p className="mb-3 text-ink-2">{t("calendarIntro")}</p>
      {mayEdit ? (
        <ActionForm action={saveCalendar} version={calendar.version} label={t("calendar")}>
          <TextArea
            name="days"
            label={t("daysOff")}
            help={t("daysOffHelp")}
            optional
            rows={5}
            spellCheck={false}
            defaultValue={days}
          />
          <div>
            <SubmitButton>{words("save")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p className="whitespace-pre-wrap">{days || "–"}</p>
      )}
    </Panel>
  );
}
