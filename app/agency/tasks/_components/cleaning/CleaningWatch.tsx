"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { ProgressBar } from "@/components/ui/ProgressBar";

const EVERY_MS = 1_500;
/** A slow page is not asked for again while it is on its way. */
const QUIET_TURNS = 8;

type Progress = { readonly id: string; readonly state: string; readonly progress: number };
const Percents = createContext<ReadonlyMap<string, number>>(new Map());

/** Asks how far files are while any is being cleaned, and has the page shown anew when one of them is done. */
export function CleaningWatch({
  address,
  cleaning,
  children,
}: {
  address: string;
  cleaning: readonly string[];
  children: ReactNode;
}) {
  const router = useRouter();
  const [percents, setPercents] = useState<ReadonlyMap<string, number>>(new Map());
  const waited = cleaning.join(" ");
  useEffect(() => {
    if (waited === "") return;
    const ids = waited.split(" ");
    let quiet = 0;
    const timer = setInterval(async () => {
      if (quiet > 0) {
        quiet -= 1;
        return;
      }
      const all = await ask(address);
      if (!all) return;
      setPercents(new Map(all.map(({ id, progress }) => [id, progress])));
      const isStill = (id: string) => all.some((each) => each.id === id && each.state === "cleaning");
      if (ids.every(isStill)) return;
      quiet = QUIET_TURNS;
      router.refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [address, waited, router]);
  return <Percents value={percents}>{children}</Percents>;
}

async function ask(address: string): Promise<readonly Progress[] | undefined> {
  try {
    const answer = await fetch(address, { redirect: "error" });
    return answer.ok ? ((await answer.json()) as Progress[]) : undefined;
  } catch {
    return undefined;
  }
}

/** `label` holds "{percent}". */
export function CleaningBar({
  fileId,
  initial,
  label,
  waiting,
}: {
  fileId: string;
  initial: number;
  label: string;
  waiting: string;
}) {
  const percent = Math.max(use(Percents).get(fileId) ?? 0, initial);
  const words = percent > 0 ? label.replace("{percent}", String(percent)) : waiting;
  return <ProgressBar value={percent} max={100} label={words} />;
}
