import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/ProgressBar";
import type { RunningScan } from "../queries";
import { KeepFresh } from "./KeepFresh";

/** Rescans on their way. They go on when this page is left. */
export function Scans({ scans }: { scans: readonly RunningScan[] }) {
  const t = useTranslations("leaks");
  if (scans.length === 0) return null;
  return (
    <section
      aria-label={t("scans")}
      className="mb-4 grid gap-2 rounded-md border border-line bg-surface px-4 py-3"
    >
      <KeepFresh />
      {scans.map(({ id, clientName, done, total }) => (
        <div key={id} className="grid gap-1">
          <p className="text-sm break-words">{t("scanning", { client: clientName })}</p>
          <ProgressBar value={done} max={Math.max(total, 1)} label={t("progress", { done, total })} />
        </div>
      ))}
    </section>
  );
}
