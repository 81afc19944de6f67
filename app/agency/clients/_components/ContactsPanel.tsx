import { Link2, Plus, Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { SilenceMark } from "@/app/agency/_components/SilenceMark";
import { Badge } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import type { Reading } from "@/domain/cadence/silence";
import type { Matter } from "@/domain/clients/people";

type Contact = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly phone: string;
  readonly handle: string;
  readonly isDecisionMaker: boolean;
  readonly approves: readonly Matter[];
  readonly leftAt: Date | null;
  readonly reading: Reading;
};

type Props = {
  readonly clientId: string;
  readonly contacts: readonly Contact[];
  readonly mayEdit: boolean;
};

/** The client's people: who decides first, who has left last. */
export async function ContactsPanel({ clientId, contacts, mayEdit }: Props) {
  const [t, radar] = await Promise.all([getTranslations("contacts"), getTranslations("radar")]);
  const add = (
    <>
      <LinkButton
        size="sm"
        variant="quiet"
        href={`/agency/clients/${clientId}/links`}
        icon={<Link2 aria-hidden />}
      >
        {t("links")}
      </LinkButton>
      <LinkButton size="sm" href={`/agency/clients/${clientId}/contacts/new`} icon={<Plus aria-hidden />}>
        {t("new")}
      </LinkButton>
    </>
  );
  return (
    <Panel flush id="contacts" title={t("title")} actions={mayEdit ? add : undefined}>
      {contacts.length === 0 ? (
        <p className="p-4 text-ink-2">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {contacts.map((contact) => (
            <li key={contact.id} data-row="" className="relative grid gap-0.5 px-4 py-2">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <a
                  href={`/agency/clients/${clientId}/contacts/${contact.id}`}
                  className={`row-link font-medium ${contact.leftAt ? "text-ink-3 line-through" : ""}`}
                >
                  {contact.name}
                </a>
                {contact.position ? <span className="text-sm text-ink-2">{contact.position}</span> : null}
              </span>
              <span className="flex flex-wrap gap-1.5">
                {contact.leftAt ? (
                  <Badge>{t("hasLeft")}</Badge>
                ) : contact.isDecisionMaker ? (
                  <>
                    <Badge tone="accent" icon={<Scale aria-hidden />}>
                      {t("decides")}
                    </Badge>
                    <SilenceMark silence={contact.reading.silence}>
                      {radar(`days.${contact.reading.silence}`, { days: contact.reading.days })}
                    </SilenceMark>
                  </>
                ) : null}
              </span>
              {contact.leftAt || contact.approves.length === 0 ? null : (
                <span className="text-sm text-ink-2">
                  {t("approvesList", {
                    matters: contact.approves.map((matter) => t(`matter.${matter}`).toLowerCase()).join(", "),
                  })}
                </span>
              )}
              <span className="text-sm break-words text-ink-2 empty:hidden">
                {[contact.phone, contact.email, contact.handle].filter(Boolean).join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
