import { Eye, LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  private: ReactNode;
  shared: ReactNode;
  /** Instead of "Private". */
  privateTitle?: ReactNode;
  /** Instead of "What the partner sees". */
  sharedTitle?: ReactNode;
  /** Who exactly: the partner's name, or how many teams. */
  reader?: ReactNode;
};

/** Where something crosses to the other side: what stays, and beside it what will be seen there. */
export function SplitView({ private: kept, shared, privateTitle, sharedTitle, reader }: Props) {
  const t = useTranslations("ui.split");
  return (
    <div className="grid overflow-clip rounded-lg border border-line bg-surface md:grid-cols-2">
      <section
        data-side="agency"
        className="hatched min-w-0 border-line max-md:border-b md:border-r md:border-dashed"
      >
        <Head
          icon={<LockKeyhole aria-hidden />}
          title={privateTitle ?? t("private")}
          note={t("privateNote")}
        />
        <div className="p-4">{kept}</div>
      </section>
      <section data-side="partner" className="min-w-0 bg-surface">
        <Head
          icon={<Eye aria-hidden />}
          title={sharedTitle ?? t("shared")}
          note={reader ?? t("sharedNote")}
        />
        <div className="p-4">{shared}</div>
      </section>
    </div>
  );
}

function Head({ icon, title, note }: { icon: ReactNode; title: ReactNode; note: ReactNode }) {
  return (
    <header className="flex flex-wrap items-center gap-x-2 border-t-2 border-b border-t-accent border-b-line bg-accent-soft px-4 py-1.5 [&>svg]:size-4 [&>svg]:text-accent">
      {icon}
      <h3 className="font-semibold text-accent">{title}</h3>
      <span className="text-sm text-ink-2">{note}</span>
    </header>
  );
}
