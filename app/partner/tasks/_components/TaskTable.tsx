"use client";
import { Badge, StatusPill } from "@/components/ui/Badge";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { isOverdue, TASK_STATES } from "@/domain/tasks/states";
import { type ListRow, readRows } from "../listRows";
import { ListIcon, ListIcons } from "./ListIcons";
import { STATE_TONE } from "./stateTone";

export type TableWords = {
  readonly label: string;
  readonly number: string;
  readonly task: string;
  readonly codename: string;
  readonly state: string;
  readonly due: string;
  readonly assignee: string;
  readonly messages: string;
  readonly blocked: string;
  readonly overdue: string;
  /** In the order of `TASK_STATES`. */
  readonly states: readonly string[];
};
type Props = {
  /** Made by `writeRows`. */
  text: string;
  words: TableWords;
  /** YYYY-MM-DD where the team is. */
  today: string;
};

/** Fifty rows from one text and one set of words: an element made on the server costs several times one made here. */
export function TaskTable({ text, words, today }: Props) {
  const head = (
    <>
      <Th num>{words.number}</Th>
      <Th>{words.task}</Th>
      <Th>{words.codename}</Th>
      <Th>{words.state}</Th>
      <Th>{words.due}</Th>
      <Th low>{words.assignee}</Th>
      <Th num low>
        {words.messages}
      </Th>
    </>
  );
  return (
    <>
      <ListIcons />
      <Table label={words.label} head={head}>
        {readRows(text).map((row) => (
          <TaskRow key={row[0]} row={row} words={words} today={today} />
        ))}
      </Table>
    </>
  );
}

function TaskRow({ row, words, today }: { row: ListRow; words: TableWords; today: string }) {
  const [id, number, title, place, blocked, dueOn, due, assignee, messages, returned, codename] = row;
  const state = TASK_STATES[place] ?? "offered";
  const isLate = isOverdue({ state, dueOn }, today);
  return (
    <Row>
      <Td num soft>
        #{number}
      </Td>
      <Td lead>
        <RowLink href={`/partner/tasks/${id}`}>{title}</RowLink>
      </Td>
      <Td>
        <span className="codename">{codename}</span>
      </Td>
      <Td>
        <span className="inline-flex flex-wrap items-center gap-1.5 sm:flex-nowrap">
          <StatusPill tone={STATE_TONE[state]} icon={<ListIcon name={state} />}>
            {words.states[place]}
          </StatusPill>
          {blocked ? (
            <Badge tone="danger" icon={<ListIcon name="blocked" />}>
              {words.blocked}
            </Badge>
          ) : null}
          {returned ? (
            <Badge tone="warn" icon={<ListIcon name="returned" />}>
              {returned}
            </Badge>
          ) : null}
        </span>
      </Td>
      <Td label={words.due}>
        {dueOn ? (
          <span className={isLate ? "font-medium whitespace-nowrap text-danger" : "whitespace-nowrap"}>
            <time dateTime={dueOn}>{due}</time>
            {isLate ? <span className="sr-only">, {words.overdue}</span> : null}
          </span>
        ) : (
          <span className="text-ink-3">—</span>
        )}
      </Td>
      <Td low soft label={words.assignee}>
        <span className="sm:whitespace-nowrap">{assignee || "—"}</span>
      </Td>
      <Td num low soft>
        {messages > 0 ? (
          <span className="inline-flex items-center gap-1">
            <ListIcon name="messages" className="size-3.5" />
            <span className="sr-only">{words.messages} </span>
            {messages}
          </span>
        ) : null}
      </Td>
    </Row>
  );
}
