import { ArrowRightLeft } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Limits, Load } from "@/domain/accounts/structure";
import { beginHandOver } from "../accounts/actions";
import { candidateOptions } from "./candidates";

type Props = {
  readonly client: { readonly id: string; readonly managerId: string | null };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly loads: ReadonlyMap<string, Load>;
  readonly limits: Limits;
  /** Whom the agency's rules mean. */
  readonly proposedId: string | undefined;
};

/** Gives a client to a colleague. While somebody answers for it they go on doing so until the other accepts. */
export async function HandOverDialog({ client, people, loads, limits, proposedId }: Props) {
  const t = await getTranslations("accounts");
  const isFirst = client.managerId === null;
  const others = people.filter(({ id }) => id !== client.managerId);
  return (
    <Dialog
      id="hand-over"
      title={t(isFirst ? "assign" : "handOver")}
      trigger={{
        label: t(isFirst ? "assign" : "handOver"),
        size: "sm",
        icon: <ArrowRightLeft aria-hidden />,
      }}
    >
      <ActionForm action={beginHandOver}>
        <p className="text-ink-2">{t(isFirst ? "assignText" : "handOverText")}</p>
        <input type="hidden" name="clientId" value={client.id} />
        <Select
          name="toId"
          label={t("to")}
          placeholder={t("choosePerson")}
          defaultValue={proposedId && proposedId !== client.managerId ? proposedId : ""}
          options={candidateOptions(others, loads, limits, t)}
        />
        <TextArea name="note" label={t("note")} help={t("noteHelp")} optional rows={4} />
        <div>
          <SubmitButton>{t(isFirst ? "assign" : "beginHandOver")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
