import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Filter, ToolbarForm } from "./ToolbarForm";

export type { Filter } from "./ToolbarForm";

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
 *  without a script. Changing a filter starts again from the first page. The choices travel as data: a team may have
 *  two hundred projects, and each would be an element. */
export function Toolbar({ keep = {}, filters = [], search, children, path }: Props) {
  const t = useTranslations("ui.toolbar");
  const active = activeOf(filters);
  if (search?.value)
    active.unshift({
      name: search.name ?? "q",
      value: search.value,
      label: t("quoted", { text: search.value }),
    });
  const kept = Object.entries(keep).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <ToolbarForm
      path={path}
      search={search && { ...search, name: search.name ?? "q", label: t("search") }}
      filters={filters}
      kept={kept}
      active={active.map((one) => ({ ...one, drop: t("drop", { label: one.label }) }))}
      words={{ apply: t("apply"), active: t("active"), clear: t("clear") }}
    >
      {children}
    </ToolbarForm>
  );
}

function activeOf(filters: readonly Filter[]) {
  const active: { name: string; value: string; label: string }[] = [];
  for (const { name, value, options } of filters) {
    if (!value) continue;
    const label = options.find((option) => option.value === value)?.label ?? value;
    active.push({ name, value, label });
  }
  return active;
}
