import { Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import { ShownOnce } from "@/components/forms/ShownOnce";
import type { FormAction } from "@/components/forms/state";
import { TextInput } from "@/components/forms/TextInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { RoleChoice } from "./TeamView";

type Props = { send: FormAction; roles: readonly RoleChoice[]; orgName: string };

export function InvitePanel({ send, roles, orgName }: Props) {
  const [t, form] = [useTranslations("team.invite"), useTranslations("ui.form")];
  return (
    <Panel id="invite" title={t("title")}>
      <ActionForm action={send} resetOnOk label={t("title")}>
        <TextInput
          name="email"
          label={t("email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Select name="role" label={t("role")} options={roles} placeholder={form("choose")} />
        <ShownOnce name="link" label={t("linkLabel", { organisation: orgName })} help={t("linkHelp")} />
        <div>
          <SubmitButton icon={<Send aria-hidden />}>{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
