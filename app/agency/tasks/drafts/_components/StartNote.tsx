import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { isAgreed, type PartStanding, type StartPart } from "@/domain/approvals/start";

type Start = {
  readonly lock: "lock" | "warning" | "off";
  readonly isOpen: boolean;
  readonly parts: Record<StartPart, PartStanding>;
  readonly exceptions: readonly unknown[];
};

/** Cost before the start: says so before somebody presses "publish", and where the client is asked. */
export function StartNote({ jobId, start }: { jobId: string; start: Start | undefined }) {
  const t = useTranslations("approvals");
  if (!start || start.lock === "off" || start.exceptions.length > 0 || isAgreed(start.parts)) return null;
  return (
    <Callout
      tone="warn"
      title={t(start.isOpen ? "unagreed" : "locked")}
      actions={
        <LinkButton size="sm" href={`/agency/jobs/${jobId}#approvals`}>
          {t("toJob")}
        </LinkButton>
      }
    >
      {t(start.isOpen ? "unagreedText" : "lockedText")}
    </Callout>
  );
}
