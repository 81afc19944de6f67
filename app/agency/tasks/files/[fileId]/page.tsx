import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { agencyMay } from "@/domain/roles";
import { idIn } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { holes } from "@/platform/i18n/holes";
import { CleaningBar, CleaningWatch } from "../../_components/cleaning/CleaningWatch";
import { PictureList } from "../_components/PictureList";
import { ownerOf } from "../owner";
import { getPictures } from "../queries";

export async function generateMetadata() {
  return { title: (await getTranslations("draftFiles"))("title") };
}

/** The pictures of one file as the partner would see them, to be blacked out and confirmed one by one. */
export default async function Page({ params }: { params: Promise<{ fileId: string }> }) {
  const viewer = await requireAgency();
  const fileId = idIn((await params).fileId);
  const mayWrite = agencyMay(viewer.role, "publishTask");
  const page = fileId && mayWrite ? await getPictures(viewer, fileId) : undefined;
  const owner = page && ownerOf(page.file);
  if (!page || !owner) notFound();
  const t = await getTranslations("draftFiles");
  const { file, partnerName } = page;
  const back = t("draftId" in owner.of ? "page.desk" : "page.task");
  const isCleaning = file.state === "cleaning";
  return (
    <>
      <PageHeader
        title={t("page.title", { name: file.name })}
        crumbsLabel={back}
        crumbs={[{ href: `${owner.href}#files`, label: back }]}
      />
      <div className="grid gap-5">
        <p className="max-w-prose text-ink-2">{t("page.intro", { partner: partnerName })}</p>
        <CleaningWatch address={owner.progress} cleaning={isCleaning ? [file.id] : []}>
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
            <PictureList address={`/agency/tasks/files/${file.id}`} page={page} timeZone={viewer.timeZone} />
          )}
        </CleaningWatch>
        <div>
          <LinkButton href={`${owner.href}#files`}>
            {t("draftId" in owner.of ? "page.back" : "page.backToTask")}
          </LinkButton>
        </div>
      </div>
    </>
  );
}
