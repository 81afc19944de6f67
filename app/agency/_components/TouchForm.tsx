import { FileText, Footprints, Mail, MessageSquare, Phone, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { TOUCH_KINDS, type TouchKind } from "@/domain/cadence/touch";
import { noteTouch } from "../radar/actions";

const ICONS = {
  call: Phone,
  meeting: Users,
  message: MessageSquare,
  mail: Mail,
  report: FileText,
  visit: Footprints,
} as const satisfies Record<TouchKind, unknown>;

/** A kind of contact as a picture; its word stands beside it. */
export function TouchIcon({ kind }: { kind: TouchKind }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden />;
}

/** One press notes a contact of today; the buttons are the kinds. */
export function QuickTouch({ clientId, clientName }: { clientId: string; clientName: string }) {
  const [t, words] = [useTranslations("radar"), useTranslations("words")];
  return (
    <ActionForm
      action={noteTouch}
      label={t("noteFor", { client: clientName })}
      className="flex justify-end gap-1"
    >
      <input type="hidden" name="clientId" value={clientId} />
      {(["call", "message", "mail", "meeting"] as const).map((kind) => (
        <SubmitButton
          key={kind}
          name="kind"
          value={kind}
          size="sm"
          variant="secondary"
          icon={<TouchIcon kind={kind} />}
          title={words(`touchKind.${kind}`)}
        >
          <span className="sr-only">
            {t("noteKindFor", { kind: words(`touchKind.${kind}`), client: clientName })}
          </span>
        </SubmitButton>
      ))}
    </ActionForm>
  );
}

type Props = {
  readonly clientId: string;
  readonly viewerId: string;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
};

/** A contact with what was said, with whom and when. */
export function TouchForm({ clientId, viewerId, contacts }: Props) {
  const [t, words] = [useTranslations("radar"), useTranslations("words")];
  return (
    <ActionForm action={noteTouch} draftKey={`${viewerId}.touch.${clientId}`} resetOnOk label={t("note")}>
      <input type="hidden" name="clientId" value={clientId} />
      <TextArea name="note" label={t("whatWasSaid")} optional rows={2} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="contactId"
          label={t("withWhom")}
          optional
          placeholder={t("nobodyInParticular")}
          options={contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextInput name="at" type="datetime-local" label={t("when")} optional help={t("whenHelp")} />
      </div>
      <ReadBy reader="own" />
      <div className="flex flex-wrap gap-1.5">
        {TOUCH_KINDS.map((kind) => (
          <SubmitButton
            key={kind}
            name="kind"
            value={kind}
            size="sm"
            variant="secondary"
            icon={<TouchIcon kind={kind} />}
          >
            {words(`touchKind.${kind}`)}
          </SubmitButton>
        ))}
      </div>
    </ActionForm>
  );
}
