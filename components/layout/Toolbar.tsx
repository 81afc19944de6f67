import { X } from "lucide-react";
import { useTranslations } from "next-intl";
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

type Props = {
  /** The list's own path; filters become its query string. */
  path: string;
  search?: { value?: string | undefined; placeholder?: string | undefined; name?: string } | undefined;
  filters?: readonly Filter[] | undefined;
  /** Query parameters to carry along unchanged, such as a chosen tab. */
  keep?: Readonly<Record<string, string | undefined>> | undefined;
  /** Right end: a tab pair, an export link. */
  children?: ReactNode;
};

/** Search and filters of a list, as a form that asks by address: it can be linked, goes back with "back", and works
 *  without a script. Changing a filter starts again from the first page. */
export function Toolbar({ path, search, filters = [], keep = {}, children }: Props) {
  const t = useTranslations("ui.toolbar");
  const searchName = search?.name ?? "q";
  const kept = Object.entries(keep).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const active = activeOf(filters);
  const searched = search?.value;
  if (searched) active.unshift({ name: searchName, value: searched, label: t("quoted", { text: searched }) });
  const addressOf = (left: readonly Active[]) => {
    const query = new URLSearchParams([
      ...kept,
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
            name={searchName}
            label={t("search")}
            defaultValue={search.value}
            placeholder={search.placeholder}
          />
        ) : null}
        {filters.map((filter) => (
          <select
            key={`${filter.name}:${filter.value ?? ""}`}
            name={filter.name}
            aria-label={filter.label}
            defaultValue={filter.value ?? ""}
            className="control w-auto max-w-full min-w-0 flex-1 basis-36 sm:flex-none sm:basis-auto"
          >
            <option value="">{filter.label}</option>
            {filter.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ))}
        <Button type="submit">{t("apply")}</Button>
        {children ? <div className="ml-auto flex items-center gap-2">{children}</div> : null}
      </form>
      {active.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1.5 text-sm text-ink-2">
          {t("active")}
          {active.map((one) => (
            <a
              key={one.name}
              href={addressOf(active.filter((other) => other !== one))}
              aria-label={t("drop", { label: one.label })}
              className="inline-flex min-h-6 items-center gap-1 rounded-full bg-accent-soft px-2.5 font-medium text-accent hover:line-through pointer-coarse:min-h-9"
            >
              {one.label}
              <X aria-hidden className="size-3.5" />
            </a>
          ))}
          <a href={addressOf([])} className="link ml-1 inline-flex min-h-6 items-center">
            {t("clear")}
          </a>
        </p>
      ) : null}
    </search>
  );
}

type Active = { name: string; value: string; label: string };

function activeOf(filters: readonly Filter[]): Active[] {
  const active: Active[] = [];
  for (const { name, value, options } of filters) {
    if (!value) continue;
    const label = options.find((option) => option.value === value)?.label ?? value;
    active.push({ name, value, label });
  }
  return active;
}
