import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import type { FormAction } from "@/components/forms/state";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Person } from "@/db/identity/people";
import type { RoleChoice } from "./TeamView";

export type Manage = {
  readonly changeRole: FormAction;
  readonly dismiss: FormAction;
  /** What this side asks when somebody leaves, such as who takes their clients. */
  readonly leaves?: ((userId: string) => ReactNode) | undefined;
};

type Props = {
  person: Person;
  viewer: { readonly userId: string; readonly orgName: string };
  roles: readonly RoleChoice[];
  manage: Manage;
};

/** The dialog of one person, which a button in their row opens. */
export const dialogOf = (person: Person): string => `person-${person.id}`;

/** What a lead may do about one person: another role, or the end of their work here. */
export function ManagePerson({ person, viewer, roles, manage }: Props) {
  const t = useTranslations("team");
  return (
    <Dialog id={dialogOf(person)} title={person.name}>
      <ActionForm action={manage.changeRole}>
        <input type="hidden" name="membershipId" value={person.id} />
        <Select
          name="role"
          label={t("changeRole")}
          help={t("changeRoleHelp")}
          options={roles}
          defaultValue={person.role}
        />
        <div>
          <SubmitButton>{t("saveRole")}</SubmitButton>
        </div>
      </ActionForm>
      {person.userId === viewer.userId ? null : (
        <section className="mt-6 border-t border-line pt-4">
          <h3 className="font-semibold">{t("dismissTitle")}</h3>
          <p className="mt-1 mb-3 text-ink-2">{t("dismissText", { organisation: viewer.orgName })}</p>
          <ActionForm action={manage.dismiss}>
            <input type="hidden" name="membershipId" value={person.id} />
            {manage.leaves?.(person.userId)}
            <div>
              <SubmitButton variant="danger">{t("dismiss", { name: person.name })}</SubmitButton>
            </div>
          </ActionForm>
        </section>
      )}
    </Dialog>
  );
}
