"use client";
import { Eye } from "lucide-react";
import { FormBody } from "@/components/forms/FormBody";
import { DialogFrame } from "@/components/ui/DialogFrame";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { blockTask, declineTask, deliverTask, logTime, proposeEstimate } from "../../actions";
import { DialogFields } from "./DialogFields";
import { DIALOG_ID, type DialogView } from "./dialogs";
import type { useDialogs } from "./useDialogs";

type Props = ReturnType<typeof useDialogs>;

const ACTIONS = {
  deliver: deliverTask,
  block: blockTask,
  decline: declineTask,
  estimate: proposeEstimate,
  time: logTime,
} as const;

/** What needs words, files or figures. Without a script they stand open at the end of the page. */
export function TaskDialogs({ dialogs, ...rest }: Props) {
  return dialogs.map((dialog) => <OneDialog key={dialog.kind} dialog={dialog} {...rest} />);
}

type OneProps = Omit<Props, "dialogs"> & { dialog: DialogView };

function OneDialog({ dialog, taskId, version, today, close, form }: OneProps) {
  const { kind } = dialog;
  const isMove = kind !== "estimate" && kind !== "time";
  return (
    <DialogFrame id={DIALOG_ID[kind]} title={dialog.title} closeLabel={close}>
      <FormBody
        action={ACTIONS[kind]}
        firstKey={dialog.key}
        labels={form}
        draftKey={dialog.draftKey}
        version={isMove ? version : undefined}
        resetOnOk={!isMove}
      >
        <input type="hidden" name="taskId" value={taskId} />
        <DialogFields kind={kind} fields={dialog.fields} today={today} />
        <p className="flex items-center gap-1.5 text-sm text-ink-2">
          <Eye aria-hidden className="size-3.5 shrink-0 text-accent" />
          {dialog.reader}
        </p>
        <div>
          <SubmitButton variant={kind === "decline" ? "danger" : "primary"}>{dialog.submit}</SubmitButton>
        </div>
      </FormBody>
    </DialogFrame>
  );
}
