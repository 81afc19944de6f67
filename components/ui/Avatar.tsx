const GROUNDS = [
  "bg-accent-soft text-accent",
  "bg-ok-soft text-ok",
  "bg-warn-soft text-warn",
  "bg-info-soft text-info",
  "bg-sunken text-ink-2",
] as const;

/** A person's initials. Decorative unless `named`: their name usually stands beside it. */
export function Avatar({ name, small, named }: { name: string; small?: boolean; named?: boolean }) {
  const size = small ? "size-5 text-[0.625rem]" : "size-7 text-xs";
  return (
    <span
      className={`inline-grid shrink-0 place-items-center rounded-full font-semibold ${size} ${groundOf(name)}`}
      title={named ? name : undefined}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      {named ? <span className="sr-only">{name}</span> : null}
    </span>
  );
}

const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => ([...word][0] ?? "").toUpperCase())
    .join("");

/** The same person has the same ground everywhere. */
function groundOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return GROUNDS[sum % GROUNDS.length] ?? GROUNDS[0];
}
