import { Search } from "lucide-react";

type Props = {
  name?: string | undefined;
  label: string;
  defaultValue?: string | undefined;
  placeholder?: string | undefined;
};

/** The search field of a list; the key "/" brings the focus here. */
export function SearchInput({ name = "q", label, defaultValue, placeholder }: Props) {
  return (
    <label className="relative block min-w-0 flex-1 basis-full sm:max-w-72 sm:basis-40">
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-3"
      />
      <input
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder ?? label}
        data-shortcut="search"
        maxLength={200}
        className="control pl-8"
      />
    </label>
  );
}
