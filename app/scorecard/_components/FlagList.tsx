import { Eye } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/EmptyState";
import { Panel } from "@/components/ui/Panel";
import type { Oddity } from "@/domain/ratings/oddities";
import type { Side } from "@/domain/tasks/move";
import { scoreWords } from "./words";

/** What stands out, each with its numbers and what to look at. Nothing here acts: a person does. */
export async function FlagList({ oddities, side }: { oddities: readonly Oddity[]; side: Side }) {
  const t = await getTranslations("scorecard.flags");
  if (oddities.length === 0)
    return (
      <EmptyState icon={<Eye aria-hidden />} title={t("none")}>
        {t("noneText")}
      </EmptyState>
    );
  const noun = side === "agency" ? "partners" : "agencies";
  return (
    <div className="grid gap-4">
      {oddities.map((oddity) => (
        <Flag
          key={`${oddity.engagementId} ${oddity.kind}`}
          oddity={oddity}
          side={side}
          href={`/${side}/ratings/${noun}/${oddity.engagementId}`}
        />
      ))}
    </div>
  );
}

async function Flag({ oddity, side, href }: { oddity: Oddity; side: Side; href: string }) {
  const [t, words] = await Promise.all([getTranslations("scorecard.flags"), scoreWords()]);
  const texts = textsOf(oddity.kind, side);
  return (
    <Panel
      title={t(`${texts}.title`, { name: oddity.name })}
      actions={
        <a className="link" href={href}>
          {t("open")}
        </a>
      }
    >
      <p>{t(`${texts}.numbers` as "kinder.numbers", numbersOf(oddity, words) as never)}</p>
      <p className="mt-2 text-ink-2">
        <span className="text-ink-3">{t("look")}: </span>
        {t(`${texts}.look`)}
      </p>
    </Panel>
  );
}

/** The partner reads of itself what the agency reads of the partner. */
function textsOf(kind: Oddity["kind"], side: Side) {
  if (side === "agency") return kind;
  if (kind === "kinder") return "kinderOwn";
  if (kind === "harsher") return "harsherOwn";
  return kind === "own" ? "ownPartner" : kind;
}

function numbersOf(oddity: Oddity, words: Awaited<ReturnType<typeof scoreWords>>) {
  if (oddity.kind === "mutual") return { periods: oddity.periods, time: words.time(oddity.minutes) };
  if ("z" in oddity) return { z: words.score(oddity.z), count: oddity.count };
  const { score, count, onTime, returns } = oddity;
  return { score: words.score(score), count, onTime: words.share(onTime), returns: words.share(returns) };
}
