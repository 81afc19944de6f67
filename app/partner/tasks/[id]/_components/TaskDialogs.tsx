import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { Dialog } from "@/components/ui/Dialog";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Viewer } from "../../_components/viewer";
import { blockTask, declineTask, deliverTask } from "../../actions";
import type { Task } from "./part";
import { ownVerbs } from "./TaskActions";

type Props = { viewer: Viewer; task: Task };

/** The moves that need words. Without a script they stand open at the end of the page. */
export function TaskDialogs({ viewer, task }: Props) {
  const verbs = ownVerbs(viewer, task);
  return (
    <>
      {verbs.includes("deliver") ? <Deliver viewer={viewer} task={task} /> : null}
      {verbs.includes("block") ? <Reason verb="block" viewer={viewer} task={task} /> : null}
      {verbs.includes("decline") ? <Reason verb="decline" viewer={viewer} task={task} /> : null}
    </>
  );
}

function Reason({ verb, viewer, task }: Props & { verb: "block" | "decline" }) {
  const t = useTranslations("partnerTasks");
  return (
    <Dialog id={verb} title={t(`${verb}.title`)}>
      <ActionForm
        action={verb === "block" ? blockTask : declineTask}
        version={task.version}
        draftKey={`${viewer.userId}.${verb}.${task.id}`}
      >
        <input type="hidden" name="taskId" value={task.id} />
        <TextArea name="reason" label={t(`${verb}.reason`)} help={t(`${verb}.reasonHelp`)} />
        <ReadBy reader="both" who={t("task.reader", { agency: task.agencyName })} />
        <div>
          <SubmitButton variant={verb === "decline" ? "danger" : "primary"}>
            {t(`${verb}.submit`)}
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function Deliver({ viewer, task }: Props) {
  const t = useTranslations("partnerTasks.deliver");
  return (
    <Dialog id="deliver" title={t("title")}>
      <ActionForm
        action={deliverTask}
        version={task.version}
        draftKey={`${viewer.userId}.deliver.${task.id}`}
      >
        <input type="hidden" name="taskId" value={task.id} />
        <TextArea name="note" label={t("note")} optional />
        <TextInput
          name="linkUrl"
          type="url"
          inputMode="url"
          placeholder="https://"
          label={t("link")}
          help={t("linkHelp")}
          optional
        />
        <FileInput
          name="files"
          label={t("files")}
          help={t("filesHelp")}
          accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.zip,.txt,.md,.csv"
          multiple
          optional
        />
        <ReadBy reader="both" who={t("readers")} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
