import type { JobKind } from "@/domain/jobs";

/** Words in a title that tell what a job is about; the first that fits. */
const KINDS: readonly (readonly [RegExp, JobKind])[] = [
  [/seo|поиск|search|выдач/i, "seo"],
  [/поддержк|support|care|сопровожд/i, "support"],
  [/banner|баннер|реклам|campaign|ads/i, "ads"],
  [/лендинг|landing|посадочн|одностранич/i, "landing"],
  [/сайт|site|магазин|shop|каталог|catalogue|checkout|корзин/i, "site"],
  [/дизайн|design|фирмен|брен|айдентик|template|упаков/i, "design"],
];

/** What a job is about, by its title. */
export const kindOf = (title: string): JobKind => KINDS.find(([words]) => words.test(title))?.[1] ?? "other";
