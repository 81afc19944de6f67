import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PeopleQuery } from "@/app/account/team";
import type { FormAction } from "@/components/forms/state";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import type { Person } from "@/db/identity/people";
import { addressOf } from "@/platform/address";
import { InvitePanel } from "./InvitePanel";
import type { Manage } from "./ManagePerson";
import { type OpenInvitation, OpenInvitations } from "./OpenInvitations";
import { PeopleTable } from "./PeopleTable";

export type RoleChoice = { readonly value: string; readonly label: string };

type Props = {
  path: string;
  viewer: { readonly userId: string; readonly orgName: string; readonly timeZone: string };
  query: PeopleQuery;
  team: {
    readonly people: readonly Person[];
    readonly hasMore: boolean;
    readonly invitations: readonly OpenInvitation[];
  };
  roles: readonly RoleChoice[];
  /** For those who may. */
  invite: { readonly send: FormAction; readonly revoke: FormAction } | undefined;
  manage: Manage | undefined;
};

/** The people of one organisation, on either side. */
export function TeamView({ path, viewer, query, team, roles, invite, manage }: Props) {
  const t = useTranslations("team");
  const { people, hasMore } = team;
  const asked = { q: query.words, role: query.role };
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={<span>{viewer.orgName}</span>}
        actions={
          invite ? (
            <LinkButton
              variant="primary"
              href={`${path}#invite`}
              icon={<UserPlus aria-hidden />}
              data-shortcut="create"
            >
              {t("invite.title")}
            </LinkButton>
          ) : (
            <p className="text-sm text-ink-3">{t("onlyLeads")}</p>
          )
        }
      />
      <Toolbar
        path={path}
        search={{ value: query.words, placeholder: t("searchPlaceholder") }}
        filters={[{ name: "role", label: t("anyRole"), value: query.role, options: roles }]}
      />
      <PeopleTable people={people} viewer={viewer} roles={roles} manage={manage} path={path} />
      <Pager
        previousHref={query.after ? addressOf(path, asked) : undefined}
        nextHref={hasMore ? addressOf(path, { ...asked, after: people.at(-1)?.id }) : undefined}
      />
      {invite ? (
        <div className="mt-7 grid items-start gap-5 lg:grid-cols-2">
          <InvitePanel send={invite.send} roles={roles} orgName={viewer.orgName} />
          <OpenInvitations
            invitations={team.invitations}
            roles={roles}
            revoke={invite.revoke}
            timeZone={viewer.timeZone}
          />
        </div>
      ) : null}
    </>
  );
}
