import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { TodoFields } from "@/app/agency/_components/TodoFields";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { createTodo } from "../actions";

type Named = { readonly id: string; readonly name: string };

type Props = {
  readonly clients: readonly Named[];
  /** The client that the list is filtered by. */
  readonly client: string | undefined;
  readonly colleagues: readonly Named[];
  readonly viewerId: string;
};

/** Agreed with a client outside any meeting. */
export function NewTodo({ clients, client, colleagues, viewerId }: Props) {
  const [t, words] = [useTranslations("todos"), useTranslations("words")];
  return (
    <Dialog
      id="new-todo"
      title={t("new")}
      trigger={{ label: t("new"), variant: "primary", icon: <Plus aria-hidden />, shortcut: "create" }}
    >
      <ActionForm action={createTodo} resetOnOk draftKey={`${viewerId}.todo.new`}>
        <input type="hidden" name="meetingId" value="" />
        <Select
          name="clientId"
          label={t("client")}
          defaultValue={client ?? clients[0]?.id ?? ""}
          options={clients.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TodoFields colleagues={colleagues} owner={viewerId} />
        <ReadBy reader="own" />
        <div>
          <SubmitButton>{words("create")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
