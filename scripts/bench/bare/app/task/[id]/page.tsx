import { connection } from "next/server";
import { sql } from "../../../database";

export default async function Task({ params }: { params: Promise<{ id: string }> }) {
  await connection();
  const { id } = await params;
  const [[task], messages] = await Promise.all([
    sql`select t.number, t.title, t.body, t.state, t.due_on::text as due, t.assignee_name as assignee from exchange.tasks t where t.id = ${id}`,
    sql`select id, body, author_name as author, at::text from exchange.messages where task_id = ${id} order by at limit 100`,
  ]);
  return (
    <article>
      <h1>
        #{task?.number} {task?.title}
      </h1>
      <p>{task?.body}</p>
      <p>
        {task?.state} {task?.due} {task?.assignee}
      </p>
      {messages.map((message) => (
        <p key={message.id}>
          {message.author} {message.at}: {message.body}
        </p>
      ))}
    </article>
  );
}
