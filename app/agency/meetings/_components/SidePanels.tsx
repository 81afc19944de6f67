import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { saveNotes } from "../actions";

type Named = { readonly id: string; readonly name: string };

/** Who comes, and where. */
export function GuestsPanel({
  meeting,
  guests,
  invited,
}: {
  readonly meeting: { readonly place: string; readonly minutes: number };
  readonly guests: readonly Named[];
  readonly invited: readonly Named[];
}) {
  const t = useTranslations("meetings");
  const names = (people: readonly Named[]) => people.map(({ name }) => name).join(", ") || t("nobody");
  return (
    <Panel title={t("guests")}>
      <DescriptionList
        items={[
          { term: t("contacts"), value: names(guests) },
          { term: t("colleagues"), value: names(invited) },
          {
            term: t("place"),
            value: meeting.place ? <span className="break-words">{meeting.place}</span> : undefined,
          },
          { term: t("minutesLong"), value: meeting.minutes },
        ]}
      />
    </Panel>
  );
}

/** What colleagues should know; the client never reads it. */
export function NotesPanel({
  meeting,
  viewerId,
  mayWrite,
}: {
  readonly meeting: { readonly id: string; readonly notes: string; readonly version: number };
  readonly viewerId: string;
  readonly mayWrite: boolean;
}) {
  const t = useTranslations("meetings");
  return (
    <Panel title={t("notes")}>
      {mayWrite ? (
        <ActionForm
          action={saveNotes}
          version={meeting.version}
          draftKey={`${viewerId}.notes.${meeting.id}`}
          label={t("notes")}
        >
          <input type="hidden" name="meetingId" value={meeting.id} />
          <TextArea
            name="notes"
            label={t("notes")}
            labelHidden
            help={t("notesHelp")}
            optional
            rows={8}
            defaultValue={meeting.notes}
          />
          <ReadBy reader="own" />
          <div>
            <SubmitButton variant="secondary">{t("saveNotes")}</SubmitButton>
          </div>
        </ActionForm>
      ) : (
        <p className="break-words whitespace-pre-wrap">{meeting.notes || "–"}</p>
      )}
    </Panel>
  );
}
