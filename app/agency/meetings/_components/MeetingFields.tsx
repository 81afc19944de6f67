import { useTranslations } from "next-intl";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Ticks } from "@/components/forms/Ticks";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly meeting?: {
    readonly title: string;
    /** As a datetime field takes it. */
    readonly startsAt: string;
    readonly minutes: number;
    readonly place: string;
    readonly agenda: string;
  };
  readonly contacts: readonly Named[];
  readonly colleagues: readonly Named[];
  readonly guestIds: readonly string[];
  readonly invitedIds: readonly string[];
};

/** What the forms of a new and of an existing meeting share. */
export function MeetingFields({ meeting, contacts, colleagues, guestIds, invitedIds }: Props) {
  const t = useTranslations("meetings");
  const ticks = (people: readonly Named[], chosen: readonly string[]) =>
    people.map(({ id, name }) => ({ value: id, label: name, checked: chosen.includes(id) }));
  return (
    <>
      <TextInput
        name="title"
        label={t("subject")}
        help={t("subjectHelp")}
        defaultValue={meeting?.title}
        maxLength={200}
        autoComplete="off"
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <TextInput
          name="startsAt"
          type="datetime-local"
          label={t("startsAt")}
          defaultValue={meeting?.startsAt}
          className="sm:col-span-2"
        />
        <TextInput
          name="minutes"
          type="number"
          min={5}
          max={1440}
          step={5}
          label={t("minutesLong")}
          help={t("minutesHelp")}
          defaultValue={String(meeting?.minutes ?? 60)}
        />
      </div>
      <TextInput
        name="place"
        label={t("place")}
        help={t("placeHelp")}
        optional
        defaultValue={meeting?.place}
        maxLength={500}
        autoComplete="off"
      />
      {contacts.length > 0 ? (
        <Ticks name="contactIds" label={t("contacts")} choices={ticks(contacts, guestIds)} />
      ) : (
        <p className="text-ink-2">{t("noContacts")}</p>
      )}
      <Ticks name="userIds" label={t("colleagues")} choices={ticks(colleagues, invitedIds)} />
      <TextArea
        name="agenda"
        label={t("agenda")}
        help={t("agendaHelp")}
        optional
        rows={6}
        defaultValue={meeting?.agenda}
      />
    </>
  );
}
