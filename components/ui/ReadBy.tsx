import { Eye, LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Stands at every place where one types, and says who will read it. `who` names them more exactly. */
export function ReadBy({ reader, who }: { reader: "own" | "both"; who?: ReactNode }) {
  const t = useTranslations("ui.readBy");
  const Icon = reader === "own" ? LockKeyhole : Eye;
  return (
    <p className="flex items-center gap-1.5 text-sm text-ink-2">
      <Icon aria-hidden className="size-3.5 shrink-0 text-accent" />
      {who ?? t(reader)}
    </p>
  );
}
