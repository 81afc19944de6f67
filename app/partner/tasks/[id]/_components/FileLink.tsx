import { Download } from "lucide-react";
import { useFormatter } from "next-intl";
import { sizeOf } from "@/platform/i18n/size";
import { TASKS_PATH } from "../../address";
import type { TaskDetail } from "../queries";

type Props = { readonly taskId: string; readonly file: TaskDetail["files"][number] };

/** A file to download, with its size. */
export function FileLink({ taskId, file }: Props) {
  const format = useFormatter();
  return (
    <li className="flex min-w-0 items-center gap-1.5">
      <Download aria-hidden className="size-4 shrink-0 text-ink-3" />
      <a href={`${TASKS_PATH}/${taskId}/files/${file.id}`} download className="link min-w-0">
        {file.name}
      </a>
      <span className="text-sm whitespace-nowrap text-ink-3">{sizeOf(format, file.sizeBytes)}</span>
    </li>
  );
}
