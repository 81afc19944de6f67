import type { ReactNode } from "react";

/** On a phone the rows are laid out as cards, and a browser then forgets that they are a table: the roles say it. */
const AS_TABLE = { role: "table" };
const AS_GROUP = { role: "rowgroup" };
const AS_ROW = { role: "row" };
const AS_HEAD = { role: "columnheader" };
const AS_CELL = { role: "cell" };

/** A dense list. `label` names it for a screen reader; `head` is a row of `Th`. Isomorphic: no hooks, no strings. */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="table-frame rounded-lg border border-line bg-surface">
      <table {...AS_TABLE} className="table" aria-label={label}>
        <thead {...AS_GROUP}>
          <tr {...AS_ROW}>{head}</tr>
        </thead>
        <tbody {...AS_GROUP}>{children}</tbody>
      </table>
    </div>
  );
}

/** `num` sets figures flush right; `low` lets the column give way on a narrow desk (give it to its cells too); `hidden` keeps the heading for screen readers only (a column of actions). */
export function Th({
  num,
  low,
  hidden,
  children,
}: {
  num?: boolean | undefined;
  low?: boolean | undefined;
  hidden?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <th
      {...AS_HEAD}
      scope="col"
      className={[num && "num", low && "low"].filter(Boolean).join(" ") || undefined}
    >
      {hidden ? <span className="sr-only">{children}</span> : children}
    </th>
  );
}

/** One thing. The keyboard's j and k step over rows; Enter opens the row's link. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr {...AS_ROW} data-row="">
      {children}
    </tr>
  );
}

type TdProps = {
  /** The column's name again, shown before the value where rows become cards. */
  label?: string | undefined;
  num?: boolean | undefined;
  /** The cell that says what the row is. */
  lead?: boolean | undefined;
  soft?: boolean | undefined;
  low?: boolean | undefined;
  /** Holds the row's menu; on a phone it stands in the card's corner. */
  actions?: boolean | undefined;
  children?: ReactNode;
};

export function Td({ label, num, lead, soft, low, actions, children }: TdProps) {
  const look = [num && "num", lead && "lead", soft && "soft", low && "low", actions && "actions"]
    .filter(Boolean)
    .join(" ");
  return (
    <td {...AS_CELL} className={look || undefined} data-label={label}>
      {children}
    </td>
  );
}

/** The row's one link; its target area is the whole row. A plain anchor: `AppShell` makes it navigate softly. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="row-link">
      {children}
    </a>
  );
}
