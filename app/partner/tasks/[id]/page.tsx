import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Markdown } from "@/components/ui/Markdown";
import { Panel } from "@/components/ui/Panel";
import { idIn } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import type { Viewer } from "../_components/viewer";
import { BriefFiles } from "./_components/BriefFiles";
import { Deliveries } from "./_components/Deliveries";
import { Estimates } from "./_components/Estimates";
import { Facts } from "./_components/Facts";
import { History } from "./_components/History";
import type { Task } from "./_components/part";
import { Standing } from "./_components/Standing";
import { Talk } from "./_components/Talk";
import { TaskDialogs } from "./_components/TaskDialogs";
import { TaskHeader } from "./_components/TaskHeader";
import { TimeLog } from "./_components/TimeLog";
import { useDialogs } from "./_components/useDialogs";
import "./_components/task.css";
import { getTask } from "./queries";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requirePartner();
  const id = idIn(asked);
  const detail = id && (await getTask(viewer, id));
  return detail ? { viewer, detail } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { detail } = await load((await params).id);
  return { title: `#${detail.task.number} · ${detail.task.title}` };
}

export default async function TaskPage({ params }: Props) {
  const { viewer, detail } = await load((await params).id);
  const t = await getTranslations("partnerTasks.task");
  return (
    <div className="task-page">
      <TaskHeader viewer={viewer} task={detail.task} />
      <Standing viewer={viewer} detail={detail} />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <div className="grid min-w-0 content-start gap-5">
          <Panel title={t("brief")}>
            <Markdown>{detail.task.body}</Markdown>
            <BriefFiles detail={detail} />
          </Panel>
          <Deliveries viewer={viewer} detail={detail} />
          <Talk viewer={viewer} detail={detail} />
        </div>
        <div className="grid min-w-0 content-start gap-5">
          <Facts viewer={viewer} detail={detail} />
          <Estimates viewer={viewer} detail={detail} />
          <TimeLog viewer={viewer} detail={detail} />
          <History viewer={viewer} detail={detail} />
        </div>
      </div>
      <Dialogs viewer={viewer} task={detail.task} />
    </div>
  );
}

const Dialogs = ({ viewer, task }: { viewer: Viewer; task: Task }) => (
  <TaskDialogs {...useDialogs(viewer, task)} />
);
