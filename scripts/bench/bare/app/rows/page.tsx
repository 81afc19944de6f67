import { connection } from "next/server";
import { board } from "../../database";

export default async function Rows({ searchParams }: { searchParams: Promise<{ project: string }> }) {
  await connection();
  const rows = await board((await searchParams).project);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <a href={`/task/${row.id}`}>
            #{row.number} {row.title}
          </a>
          <span>{row.state}</span>
          <span>{row.due}</span>
          <span>{row.assignee}</span>
          <span>{row.messages}</span>
        </li>
      ))}
    </ul>
  );
}
