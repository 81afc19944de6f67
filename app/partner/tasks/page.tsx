import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import type { Query } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { BoardView } from "./_components/BoardView";
import { ListView } from "./_components/ListView";
import { ViewSwitch } from "./_components/ViewSwitch";
import "./_components/board.css";
import { filterOf, readAddress } from "./address";
import { getBoard, listTasks } from "./queries";

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("partnerTasks"))("title") };
}

export default async function TasksPage({ searchParams }: Props) {
  const viewer = await requirePartner();
  const asked = readAddress(await searchParams);
  const t = await getTranslations("partnerTasks");
  return (
    <>
      <PageHeader title={t("title")} actions={<ViewSwitch asked={asked} />} />
      {asked.view === "board" ? (
        <BoardView viewer={viewer} asked={asked} board={await getBoard(viewer, asked)} />
      ) : (
        <ListView
          viewer={viewer}
          asked={asked}
          tasks={await listTasks(viewer, filterOf(asked), asked.after)}
        />
      )}
    </>
  );
}
