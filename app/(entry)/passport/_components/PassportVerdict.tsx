"use client";
import { use } from "react";
import { FormContext } from "@/components/forms/context";
import { Callout } from "@/components/ui/Callout";

const LOOK = {
  genuine: "ok",
  changed: "danger",
  otherKey: "warn",
  noPassport: "warn",
  badKey: "warn",
} as const;

type Verdict = keyof typeof LOOK;
type Props = {
  words: Readonly<Record<Verdict, { readonly title: string; readonly text: string }>>;
};

/** What the check said, inside its form. In the texts ‹organisation› and ‹date› stand for what the file is of. */
export function PassportVerdict({ words }: Props) {
  const form = use(FormContext);
  const show = form?.state.status === "ok" ? form.state.show : undefined;
  const verdict = show?.verdict as Verdict | undefined;
  if (!show || !verdict || !(verdict in LOOK)) return null;
  const { title, text } = words[verdict];
  return (
    <div role="status">
      <Callout tone={LOOK[verdict]} title={title}>
        {text
          .replace("‹organisation›", () => show.organisation ?? "")
          .replace("‹date›", () => show.issuedOn ?? "")}
      </Callout>
    </div>
  );
}
