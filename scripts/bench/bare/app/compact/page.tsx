import { connection } from "next/server";
import { board } from "../../database";
import { List } from "./list";

export default async function Compact({ searchParams }: { searchParams: Promise<{ project: string }> }) {
  await connection();
  const rows = await board((await searchParams).project);
  return (
    <List
      rows={rows.map(({ id, number, title, state, due, assignee, messages }) => [
        id,
        number,
        title,
        state,
        due,
        assignee,
        messages,
      ])}
    />
  );
}
