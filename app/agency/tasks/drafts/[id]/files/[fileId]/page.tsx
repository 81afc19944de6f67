import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { holes } from "@/platform/i18n/holes";
import { CleaningBar, CleaningWatch } from "../../../../_components/cleaning/CleaningWatch";
import { PictureList } from "../../../files/_components/PictureList";
import { getDraftFile } from "../../../files/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("draftFiles"))("title") };
}

/** The pictures of one file as the partner would see them, to be blacked out and confirmed one by one. */
export default async function Page({ params }: { params: Promise<{ id: string; fileId: string }> }) {
  const viewer = await requireAgency();
  const given = await params;
  const [draftId, fileId] = [idIn(given.id), idIn(given.fileId)];
  const mayWrite = agencyMay(viewer.role, "publishTask");
  const page = draftId && fileId && mayWrite ? await getDraftFile(viewer, draftId, fileId) : undefined;
  if (!draftId || !page) notFound();
  const t = await getTranslations("draftFiles");
  const { file, partnerName } = page;
  const deskHref = `/agency/tasks/drafts/${draftId}`;
  const isCleaning = file.state === "cleaning";
  return (
    <>
      <PageHeader
        title={t("page.title", { name: file.name })}
        crumbsLabel={t("page.desk")}
        crumbs={[{ href: `${deskHref}#files`, label: t("page.desk") }]}
      />
      <div className="grid gap-5">
        <p className="max-w-prose text-ink-2">{t("page.intro", { partner: partnerName })}</p>
        <CleaningWatch address={`${deskHref}/files/progress`} cleaning={isCleaning ? [file.id] : []}>
          {isCleaning ? (
            <Callout tone="info" title={t("page.cleaning")}>
              <CleaningBar
                fileId={file.id}
                initial={file.progress}
                label={t("progress", holes("percent"))}
                waiting={t("progressWaiting")}
              />
            </Callout>
          ) : (
            <PictureList address={`${deskHref}/files/${file.id}`} page={page} timeZone={viewer.timeZone} />
          )}
        </CleaningWatch>
        <div>
          <LinkButton href={`${deskHref}#files`}>{t("page.back")}</LinkButton>
        </div>
      </div>
    </>
  );
}
