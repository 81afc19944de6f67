"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { SearchInput } from "../forms/SearchInput";
import { Button } from "../ui/Button";

export type Filter = {
  name: string;
  /** Also the first line of the list: "Any state". */
  label: string;
  value?: string | undefined;
  options: readonly { value: string; label: string }[];
};
/** A filter that is set; `drop` says what taking it off does. */
type Active = { name: string; value: string; label: string; drop: string };

type Props = {
  path: string;
  search:
    | { name: string; label: string; value?: string | undefined; placeholder?: string | undefined }
    | undefined;
  filters: readonly Filter[];
  kept: readonly (readonly [string, string])[];
  active: readonly Active[];
  words: { apply: string; active: string; clear: string };
  children: ReactNode;
};

/** The part of `Toolbar` that the browser's side draws. */
export function ToolbarForm({ path, search, filters, kept, active, words, children }: Props) {
  const addressOf = (left: readonly Active[]) => {
    const query = new URLSearchParams([
      ...kept.map(([name, value]): [string, string] => [name, value]),
      ...left.map(({ name, value }): [string, string] => [name, value]),
    ]);
    return query.size > 0 ? `${path}?${query}` : path;
  };
  return (
    <search className="mb-3 grid grid-cols-[minmax(0,1fr)] gap-2">
      <form action={path} data-soft="" className="flex flex-wrap items-center gap-2">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search ? (
          <SearchInput
            name={search.name}
            label={search.label}
            defaultValue={search.value}
            placeholder={search.placeholder}
          />
        ) : null}
        {filters.map((filter) => (
          <Choice key={`${filter.name}:${filter.value ?? ""}`} filter={filter} />
        ))}
        <Button type="submit">{words.apply}</Button>
        {children ? <div className="ml-auto flex items-center gap-2">{children}</div> : null}
      </form>
      {active.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1.5 text-sm text-ink-2">
          {words.active}
          {active.map((one) => (
            <a
              key={one.name}
              href={addressOf(active.filter((other) => other !== one))}
              aria-label={one.drop}
              className="inline-flex min-h-6 items-center gap-1 rounded-full bg-accent-soft px-2.5 font-medium text-accent hover:line-through pointer-coarse:min-h-9"
            >
              {one.label}
              <X aria-hidden className="size-3.5" />
            </a>
          ))}
          <a href={addressOf([])} className="link ml-1 inline-flex min-h-6 items-center">
            {words.clear}
          </a>
        </p>
      ) : null}
    </search>
  );
}

function Choice({ filter: { name, label, value = "", options } }: { filter: Filter }) {
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={value}
      className="control w-auto max-w-full min-w-0 flex-1 basis-36 sm:flex-none sm:basis-auto"
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
