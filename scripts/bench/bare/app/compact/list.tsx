"use client";

import { useEffect, useState } from "react";

type Row = (string | number)[];

export function List({ rows }: { rows: Row[] }) {
  const [shown, setShown] = useState(60);
  useEffect(() => setShown(rows.length), [rows.length]);
  return (
    <ul>
      {rows.slice(0, shown).map(([id, number, title, state, due, assignee, messages]) => (
        <li key={id}>
          <a href={`/task/${id}`}>
            #{number} {title}
          </a>
          <span>{state}</span>
          <span>{due}</span>
          <span>{assignee}</span>
          <span>{messages}</span>
        </li>
      ))}
    </ul>
  );
}
