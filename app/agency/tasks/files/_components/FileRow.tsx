import {
  CircleCheck,
  CircleX,
  Eye,
  FileText,
  Hourglass,
  LoaderCircle,
  Lock,
  OctagonAlert,
} from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { StatusPill } from "@/components/ui/Badge";
import { LinkButton } from "@/components/ui/Button";
import type { AgencyRole } from "@/domain/roles";
import { WARNINGS } from "@/platform/files/clean/types";
import { holes } from "@/platform/i18n/holes";
import { sizeOf } from "@/platform/i18n/size";
import { CleaningBar } from "../../_components/cleaning/CleaningWatch";
import { isCutOff, refusalWords } from "../../_components/cleaning/refusal";
import type { BriefFiles, ShownFile } from "../queries";
import { FileActs, SendFile } from "./FileActs";
import { FoundList } from "./FoundList";

type Props = {
  file: ShownFile;
  page: BriefFiles;
  role: AgencyRole;
  /** The partner has the task already: a file goes by itself, as soon as nothing holds it. */
  isOfTask: boolean;
};

export async function FileRow({ file, page, role, isOfTask }: Props) {
  const [t, format, refusal] = await Promise.all([
    getTranslations("draftFiles"),
    getFormatter(),
    refusalWords(),
  ]);
  const look = lookOf(file);
  const warnings = WARNINGS.filter((known) => file.warnings.includes(known));
  const address = `/agency/tasks/files/${file.id}`;
  const isNameFound = (page.findings[file.nameField] ?? []).some((each) => each.isBlocking);
  return (
    <li className="grid gap-2 px-3.5 py-3" aria-label={file.name}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex min-w-0 items-start gap-2">
          <FileText aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
          <span className="min-w-0 font-medium break-words">{file.name}</span>
        </span>
        <span className="text-sm whitespace-nowrap text-ink-3">{sizeOf(format, file.sizeBytes)}</span>
        <StatusPill tone={look.tone} icon={look.icon}>
          {t(`state.${look.state}`)}
        </StatusPill>
        {file.sharedName ? (
          <span className="text-sm text-ink-2">{t("sharedName", { name: file.sharedName })}</span>
        ) : null}
      </div>
      {isNameFound && !file.isPrivate ? <p className="text-sm text-ink-2">{t("nameFound")}</p> : null}
      {look.state === "cleaning" ? (
        <div className="grid gap-1">
          <CleaningBar
            fileId={file.id}
            initial={file.progress}
            label={t("progress", holes("percent"))}
            waiting={t("progressWaiting")}
          />
          <p className="text-sm text-ink-3">{t("leaveHelp")}</p>
        </div>
      ) : null}
      {file.state === "refused" ? (
        <p className="text-sm">
          <span className="font-medium text-danger">{refusal(file.reason)}</span> {t("reasonHelp")}
        </p>
      ) : null}
      <FoundList file={file} page={page} role={role} />
      {warnings.length > 0 ? (
        <p className="text-sm text-ink-2">
          {t("warnings")}: {warnings.map((known) => t(`warning.${known}`)).join("; ")}.
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {isOfTask && look.state === "go" ? <SendFile file={file} /> : null}
        {file.state === "ready" && file.pictures > 0 && !file.isPrivate ? (
          <LinkButton
            size="sm"
            variant={file.unconfirmed > 0 ? "primary" : "secondary"}
            icon={<Eye aria-hidden />}
            href={address}
          >
            {file.unconfirmed > 0 ? t("picturesLeft", { count: file.unconfirmed }) : t("picturesSeen")}
          </LinkButton>
        ) : null}
        <LinkButton size="sm" variant="quiet" href={`${address}/original`} download>
          {t("original")}
        </LinkButton>
        {file.state === "ready" ? (
          <LinkButton size="sm" variant="quiet" href={`${address}/clean`} download>
            {t("clean")}
          </LinkButton>
        ) : null}
        <FileActs file={file} mayClean={look.state === "stopped" || mayBeCleaned(file)} />
      </div>
    </li>
  );
}

/** Another time it may go better; a file that is too big or of another kind stays so. */
const mayBeCleaned = ({ state, reason }: ShownFile) =>
  state === "refused" && ["broken", "timeOut", "outOfMemory"].includes(reason);

function lookOf(file: ShownFile) {
  if (file.isPrivate) return { state: "private", tone: "neutral", icon: <Lock aria-hidden /> } as const;
  if (file.state === "cleaning")
    return isCutOff(file)
      ? ({ state: "stopped", tone: "warn", icon: <Hourglass aria-hidden /> } as const)
      : ({ state: "cleaning", tone: "info", icon: <LoaderCircle aria-hidden /> } as const);
  switch (file.wait) {
    case "refused":
      return { state: "refused", tone: "danger", icon: <CircleX aria-hidden /> } as const;
    case "leak":
      return { state: "leak", tone: "danger", icon: <OctagonAlert aria-hidden /> } as const;
    case "pictures":
      return { state: "pictures", tone: "warn", icon: <Eye aria-hidden /> } as const;
    default:
      return { state: "go", tone: "ok", icon: <CircleCheck aria-hidden /> } as const;
  }
}
