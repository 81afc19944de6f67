import { useTranslations } from "next-intl";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { TickBoxes } from "@/components/forms/TickBoxes";
import { ReadBy } from "@/components/ui/ReadBy";
import { MATTERS, type Matter } from "@/domain/clients/people";
import { LOCALES } from "@/platform/i18n/locales";

type Contact = {
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
  readonly handle: string;
  readonly isDecisionMaker: boolean;
  readonly approves: readonly Matter[];
  readonly locale: string | null;
  readonly notes: string;
};

const NEW: Contact = {
  name: "",
  position: "",
  email: "",
  phone: "",
  handle: "",
  isDecisionMaker: true,
  approves: [],
  locale: null,
  notes: "",
};

/** What the forms of a new and of an existing contact share. */
export function ContactFields({ contact = NEW }: { contact?: Contact | undefined }) {
  const t = useTranslations("contacts");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="name"
          label={t("name")}
          help={t("nameHelp")}
          maxLength={200}
          autoComplete="off"
          defaultValue={contact.name}
        />
        <TextInput
          name="position"
          label={t("position")}
          optional
          maxLength={200}
          autoComplete="off"
          defaultValue={contact.position}
        />
      </div>
      <RadioCards
        name="role"
        label={t("role")}
        defaultValue={contact.isDecisionMaker ? "decides" : "helps"}
        choices={[
          { value: "decides", label: t("decides"), help: t("decidesHelp") },
          { value: "helps", label: t("helps"), help: t("helpsHelp") },
        ]}
      />
      <TickBoxes
        name="approves"
        label={t("approves")}
        help={t("approvesHelp")}
        choices={MATTERS.map((value) => ({ value, label: t(`matter.${value}`) }))}
        ticked={contact.approves}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextInput
          name="email"
          type="email"
          label={t("email")}
          optional
          maxLength={254}
          autoComplete="off"
          defaultValue={contact.email}
        />
        <TextInput
          name="phone"
          type="tel"
          label={t("phone")}
          optional
          maxLength={60}
          autoComplete="off"
          defaultValue={contact.phone}
        />
        <TextInput
          name="handle"
          label={t("handle")}
          optional
          maxLength={100}
          autoComplete="off"
          defaultValue={contact.handle}
        />
      </div>
      <Select
        name="locale"
        label={t("locale")}
        help={t("localeHelp")}
        optional
        placeholder={t("localeUnknown")}
        options={LOCALES.map((value) => ({ value, label: t(`localeOf.${value}`) }))}
        defaultValue={contact.locale ?? ""}
      />
      <TextArea
        name="notes"
        label={t("notes")}
        help={t("notesHelp")}
        optional
        rows={3}
        defaultValue={contact.notes}
      />
      <p className="text-sm text-ink-2">{t("joinsDossier")}</p>
      <ReadBy reader="own" />
    </>
  );
}
