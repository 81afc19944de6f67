import { useTranslations } from "next-intl";
import { saveCalendar } from "@/app/agency/radar/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { MinutesInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Calendar } from "@/db/agency/calendar";
import { typedClock, typedMinutes } from "@/domain/duration";

type Props = { readonly calendar: Calendar; readonly mayEdit: boolean };

/** When the agency works, as the radar and the clock of first answers count it. */
export function CalendarPanel({ calendar, mayEdit }: Props) {
  const [t, words] = [useTranslations("radar"), useTranslations("words")];
  const days = [...calendar.daysOff].join("\n");
  return (
    <Panel id="calendar" title={t("calendar")}>
      <p className="mb-3 text-ink-2">{t("calendarIntro")}</p>
      {mayEdit ? (
        <ActionForm action={saveCalendar} version={calendar.version} label={t("calendar")}>
          <div className="grid items-start gap-4 sm:grid-cols-3">
            <TextInput
              name="startMinute"
              inputMode="numeric"
              autoComplete="off"
              label={t("workFrom")}
              defaultValue={typedClock(calendar.startMinute)}
            />
            <TextInput
              name="endMinute"
              inputMode="numeric"
              autoComplete="off"
              label={t("workUntil")}
              defaultValue={typedClock(calendar.endMinute)}
            />
            <MinutesInput
              name="answerMinutes"
              label={t("firstAnswer")}
              help={t("firstAnswerHelp")}
              defaultValue={typedMinutes(calendar.answerMinutes)}
            />
          </div>
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
        <>
          <p>
            {t("workHours", {
              from: typedClock(calendar.startMinute),
              until: typedClock(calendar.endMinute),
              limit: typedMinutes(calendar.answerMinutes),
            })}
          </p>
          <p className="mt-2 whitespace-pre-wrap">{days || "–"}</p>
        </>
      )}
    </Panel>
  );
}
