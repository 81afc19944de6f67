import { Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";

/** What every link shows that opens nothing: one page whatever the reason, so that it tells nothing. */
export function ClosedLink() {
  const t = useTranslations("share");
  return (
    <main className="grid min-h-dvh place-items-center px-6 py-16">
      <div className="grid max-w-md justify-items-center gap-3 text-center">
        <Link2Off aria-hidden className="size-8 text-ink-3" />
        <h1 className="text-2xl font-semibold">{t("closed.title")}</h1>
        <p className="text-pretty text-ink-2">{t("closed.text")}</p>
      </div>
    </main>
  );
}
