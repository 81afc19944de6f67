import postgres from "postgres";

/** No row security, no session: the administrator's own connection. */
export const sql = postgres(process.env.BARE_DATABASE_URL ?? "", { max: 8, onnotice: () => {} });

export const board = (projectId: string) => sql<
  {
    id: string;
    number: number;
    title: string;
    state: string;
    due: string;
    assignee: string;
    messages: number;
  }[]
>`
  select t.id, t.number, t.title, t.state, t.due_on::text as due, t.assignee_name as assignee, t.message_count as messages
    from exchange.tasks t where t.project_id = ${projectId} order by t.due_sort, t.id limit 200`;
