import { getLocale } from "next-intl/server";
import { RegulationWaits } from "@/app/partner/_components/RegulationWaits";
import { isoDay } from "@/domain/dates";
import { BOARD_COLUMNS } from "@/domain/tasks/states";
import { addressOf } from "@/platform/address";
import { type Asked, tasksAddress } from "../address";
import type { getBoard } from "../queries";
import { boardWords } from "./boardWords";
import { TaskBoard } from "./TaskBoard";
import { TaskFilters } from "./TaskFilters";
import type { Viewer } from "./viewer";

type Props = { viewer: Viewer; asked: Asked; board: Awaited<ReturnType<typeof getBoard>> };

export async function BoardView({ viewer, asked, board }: Props) {
  const { project, assignee } = asked;
  return (
    <>
      <RegulationWaits waiting={board.toAccept} />
      <TaskFilters asked={asked} projects={board.projects} />
      <TaskBoard
        text={board.cards}
        mark={board.mark}
        href={addressOf("/api/v1/partner/board", { project, assignee })}
        taker={viewer.role === "executor" ? viewer.name : ""}
        today={isoDay(new Date(), viewer.timeZone) ?? ""}
        listHrefs={BOARD_COLUMNS.map((state) => tasksAddress({ view: "list", state, project, assignee }))}
        words={await boardWords(await getLocale())}
      />
    </>
  );
}
