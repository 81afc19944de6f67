import { Building2, Eye, LockKeyhole, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";

/** Who will read a ballot, and when. `closes` is the end of the window in words. */
export function WhoSees({ closes }: { closes: string }) {
  const t = useTranslations("ratings.who");
  const lines = [
    [LockKeyhole, t("before")],
    [Eye, t("reveal", { date: closes })],
    [UsersRound, t("after")],
    [Building2, t("others")],
  ] as const;
  return (
    <Panel title={t("title")}>
      <ul className="grid gap-2.5 text-sm">
        {lines.map(([Icon, text]) => (
          <li key={text} className="flex gap-2.5">
            <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
