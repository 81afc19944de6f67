import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { TaskStateMark } from "@/components/states/TaskStateMark";
import { Callout } from "@/components/ui/Callout";
import { SplitView } from "@/components/ui/SplitView";
import { agencyMay } from "@/domain/roles";
import { isEditable } from "@/domain/tasks/states";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { Crossing } from "../_components/Crossing";
import { Deliveries } from "../_components/Deliveries";
import { Estimates } from "../_components/Estimates";
import { History } from "../_components/History";
import { Meanings } from "../_components/Meanings";
import { PrivateSide } from "../_components/PrivateSide";
import { SharedSide } from "../_components/SharedSide";
import { Talk } from "../_components/Talk";
import { TaskMoves } from "../_components/TaskMoves";
import { TimeLogged } from "../_components/TimeLogged";
import { FilesSection } from "../files/_components/FilesSection";
import { getFiles } from "../files/queries";
import { getPassed } from "../passed/queries";
import { getTask } from "./queries";

export async function generateMetadata() {
  return { title: (await getTranslations("words"))("task") };
}

/** A published task: what stays here beside what the partner sees, and everything that happened to it. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const taskId = idIn((await params).id);
  const mayPublish = agencyMay(viewer.role, "publishTask");
  const [page, passed, files] = taskId
    ? await Promise.all([
        getTask(viewer, taskId),
        getPassed(viewer, taskId),
        mayPublish ? getFiles(viewer, { taskId }) : undefined,
      ])
    : [];
  if (!page || !passed) notFound();
  const { task } = page;
  const [t, words] = await Promise.all([getTranslations("agencyTasks"), getTranslations("words")]);
  const redactions = [{ shown: task.codename, meanings: [task.clientName] }];
  return (
    <>
      <PageHeader
        title={task.title}
        mark={
          <TaskStateMark
            state={task.state}
            label={words(`taskState.${task.state}`)}
            blocked={task.isBlocked ? words("blocked") : undefined}
          />
        }
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: "/agency/tasks", label: t("title") }]}
        meta={
          <>
            <span>{t("number", { number: task.number })}</span>
            <Crossing {...task} />
            {task.returnCount > 0 ? <span>{words("returned", { count: task.returnCount })}</span> : null}
          </>
        }
        actions={<TaskMoves viewer={viewer} task={task} />}
      />
      <div className="grid gap-5">
        {task.isBlocked ? (
          <Callout tone="warn">{t("blockedBy", { reason: task.blockedReason })}</Callout>
        ) : null}
        <div className="grid gap-5 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <div className="grid content-start gap-5">
            <SplitView
              reader={task.partnerName}
              private={<PrivateSide viewer={viewer} page={page} />}
              shared={<SharedSide page={page} redactions={redactions} timeZone={viewer.timeZone} />}
            />
            {files ? (
              <div>
                <FilesSection
                  owner={{ taskId: task.id }}
                  partnerName={task.partnerName}
                  role={viewer.role}
                  timeZone={viewer.timeZone}
                  page={files}
                  isClosed={!isEditable(task.state)}
                />
              </div>
            ) : null}
            <Talk viewer={viewer} page={page} />
          </div>
          <div className="grid content-start gap-5">
            <Deliveries page={page} passed={passed} viewer={viewer} />
            <Estimates viewer={viewer} estimates={page.estimates} />
            <TimeLogged page={page} />
            <History moves={page.moves} timeZone={viewer.timeZone} />
          </div>
        </div>
      </div>
      <Meanings redactions={redactions} />
    </>
  );
}
