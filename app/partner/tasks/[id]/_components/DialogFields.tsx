import { DateInput, FileInput, MinutesInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import type { DialogView } from "./dialogs";

type Props = Pick<DialogView, "kind" | "fields"> & { today: string };

/** The fields of each dialog, in the order in which `useDialogs` names them. */
export function DialogFields({ kind, fields, today }: Props) {
  const named = (place: number) => {
    const [label = "", help = ""] = fields[place] ?? [];
    return help ? { label, help } : { label };
  };
  if (kind === "deliver")
    return (
      <>
        <TextArea name="note" {...named(0)} optional />
        <TextInput name="linkUrl" type="url" inputMode="url" placeholder="https://" {...named(1)} optional />
        <FileInput
          name="files"
          {...named(2)}
          accept=".png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.zip,.txt,.md,.csv"
          multiple
          optional
        />
      </>
    );
  if (kind === "estimate")
    return (
      <>
        <MinutesInput name="minutes" {...named(0)} />
        <TextInput name="note" {...named(1)} maxLength={500} optional />
      </>
    );
  if (kind === "time")
    return (
      <>
        <div className="grid gap-4 sm:grid-cols-2">
          <MinutesInput name="minutes" {...named(0)} />
          <DateInput name="spentOn" {...named(1)} defaultValue={today} max={today} />
        </div>
        <TextInput name="note" {...named(2)} maxLength={500} optional />
      </>
    );
  return <TextArea name="reason" {...named(0)} />;
}
