import { Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/Avatar";
import { Badge } from "@/components/ui/Badge";
import { Button, LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { opensDialog } from "@/components/ui/opens";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import type { Person } from "@/db/identity/people";
import { dialogOf, type Manage, ManagePerson } from "./ManagePerson";
import type { RoleChoice } from "./TeamView";

type Props = {
  people: readonly Person[];
  viewer: { readonly userId: string; readonly orgName: string; readonly timeZone: string };
  roles: readonly RoleChoice[];
  manage: Manage | undefined;
  path: string;
};

export function PeopleTable({ people, viewer, roles, manage, path }: Props) {
  const [t, format] = [useTranslations("team"), useFormatter()];
  if (people.length === 0)
    return (
      <EmptyState
        icon={<Users aria-hidden />}
        title={t("nobodyTitle")}
        action={<LinkButton href={path}>{t("clear")}</LinkButton>}
      >
        {t("nobody")}
      </EmptyState>
    );
  return (
    <>
      <Table
        label={t("people")}
        head={
          <>
            <Th>{t("person")}</Th>
            <Th>{t("role")}</Th>
            <Th>{t("since")}</Th>
            {manage ? <Th hidden>{t("manage")}</Th> : null}
          </>
        }
      >
        {people.map((person) => (
          <Row key={person.id}>
            <Td lead>
              <span className="flex items-center gap-2.5">
                <Avatar name={person.name} />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-x-2">
                    {person.name}
                    {person.userId === viewer.userId ? <Badge tone="accent">{t("you")}</Badge> : null}
                  </span>
                  <span className="block text-sm font-normal break-all text-ink-3">{person.email}</span>
                </span>
              </span>
            </Td>
            <Td label={t("role")}>{roles.find(({ value }) => value === person.role)?.label}</Td>
            <Td label={t("since")}>
              <time dateTime={person.since.toISOString()}>
                {format.dateTime(person.since, { dateStyle: "medium", timeZone: viewer.timeZone })}
              </time>
            </Td>
            {manage ? (
              <Td actions>
                <Button variant="quiet" size="sm" aria-haspopup="dialog" {...opensDialog(dialogOf(person))}>
                  {t("manage")}
                </Button>
              </Td>
            ) : null}
          </Row>
        ))}
      </Table>
      {manage
        ? people.map((person) => (
            <ManagePerson key={person.id} person={person} viewer={viewer} roles={roles} manage={manage} />
          ))
        : null}
    </>
  );
}
