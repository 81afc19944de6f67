import { Link2, Link2Off } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { ActionForm } from "@/components/forms/ActionForm";
import { ShownOnce } from "@/components/forms/ShownOnce";
import type { FormAction } from "@/components/forms/state";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import { makeFormLink, makePageLink, revokeFormLink, revokePageLinks } from "./actions";
import { getLinks } from "./queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("approvals.links"))("title"),
});

/** By which links a client's people come in: their own pages, and the form for requests. */
export default async function LinksPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const id = idIn((await params).id);
  const found = id && (await getLinks(viewer, id));
  if (!found) notFound();
  const { client, people, form } = found;
  const [t, clients, locale] = await Promise.all([
    getTranslations("approvals.links"),
    getTranslations("clients"),
    getLocale(),
  ]);
  const today = isoDay(new Date(), viewer.timeZone) ?? "";
  const day = (at: Date) => formatDay(isoDay(at, viewer.timeZone) ?? today, locale, today);
  const used = (at: Date | null) =>
    at ? t("lastUsed", { at: formatMoment(at, locale, viewer.timeZone) }) : t("neverUsed");
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t("title")}
        crumbs={[
          { href: "/agency/clients", label: clients("title") },
          { href: `/agency/clients/${client.id}`, label: client.name },
        ]}
        crumbsLabel={clients("path")}
      />
      {agencyMay(viewer.role, "shareWithClient") ? (
        <div className="grid gap-5">
          <Panel title={t("pages")} hint={t("pagesHint")} flush>
            {people.length === 0 ? (
              <EmptyState
                icon={<Link2 aria-hidden />}
                title={t("nobody")}
                action={
                  <LinkButton href={`/agency/clients/${client.id}/contacts/new`}>
                    {t("addContact")}
                  </LinkButton>
                }
              />
            ) : (
              <ul className="divide-y divide-line">
                {people.map((person) => {
                  const [latest] = person.links;
                  return (
                    <li key={person.id} data-row="" className="grid gap-2 px-4 py-3">
                      <p>
                        <span className="font-medium">{person.name}</span>{" "}
                        <span className="text-sm text-ink-3">{person.position}</span>
                      </p>
                      <p className="text-sm text-ink-2">
                        {latest
                          ? [
                              t("open", { count: person.links.length }),
                              latest.expiresAt ? t("until", { date: day(latest.expiresAt) }) : "",
                              used(latestUse(person.links)),
                            ]
                              .filter(Boolean)
                              .join(" · ")
                          : t("none")}
                      </p>
                      <Links
                        field={{ name: "contactId", value: person.id }}
                        make={makePageLink}
                        revoke={latest ? revokePageLinks : undefined}
                        of={person.name}
                      />
                    </li>
                  );
                })}
              </ul>
            )}
          </Panel>
          <Panel title={t("form")} hint={t("formHint")} id="form">
            <p className="mb-3 text-sm text-ink-2">
              {form
                ? [
                    t("formSince", { date: day(form.createdAt), person: form.authorName }),
                    used(form.lastUsedAt),
                  ].join(" · ")
                : t("noForm")}
            </p>
            <Links
              field={{ name: "clientId", value: client.id }}
              make={makeFormLink}
              revoke={form ? revokeFormLink : undefined}
              of={t("form")}
            />
          </Panel>
        </div>
      ) : (
        <NotYours />
      )}
    </div>
  );
}

/** The last time that any of them opened something. */
const latestUse = (links: readonly { readonly lastUsedAt: Date | null }[]): Date | null => {
  const times = links.flatMap(({ lastUsedAt }) => (lastUsedAt ? [lastUsedAt.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : null;
};

type LinksProps = {
  readonly field: { readonly name: string; readonly value: string };
  readonly make: FormAction;
  /** Without one there is nothing to revoke. */
  readonly revoke: FormAction | undefined;
  /** Whose links, for a screen reader. */
  readonly of: string;
};

async function Links({ field, make, revoke, of }: LinksProps) {
  const t = await getTranslations("approvals.links");
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ActionForm
        action={make}
        className="grid justify-items-start gap-2 has-[[role=status]]:w-full"
        label={t("makeOf", { name: of })}
      >
        <input type="hidden" {...field} />
        <SubmitButton size="sm" variant="secondary" icon={<Link2 aria-hidden />}>
          {t("make")}
        </SubmitButton>
        <ShownOnce name="link" label={t("link")} help={t("linkHelp")} />
      </ActionForm>
      {revoke ? (
        <ActionForm action={revoke} label={t("revokeOf", { name: of })}>
          <input type="hidden" {...field} />
          <SubmitButton size="sm" variant="quiet" icon={<Link2Off aria-hidden />}>
            {t("revoke")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
