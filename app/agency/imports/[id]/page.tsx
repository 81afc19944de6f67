import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { ImportPreview } from "../_components/ImportPreview";
import { ImportProblems } from "../_components/ImportProblems";
import { ImportResult } from "../_components/ImportResult";
import { getImport } from "../queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports"))("title") };
}

export default async function ImportPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireAgency();
  const { id } = await params;
  const found = z.uuid().safeParse(id).success ? await getImport(viewer, id) : undefined;
  if (!found) notFound();
  const t = await getTranslations("imports");
  return (
    <>
      <PageHeader
        title={found.fileName}
        crumbs={[{ href: "/agency/imports", label: t("title") }]}
        meta={
          <span>{found.partnerName ? `${found.clientName} → ${found.partnerName}` : found.clientName}</span>
        }
        actions={<LinkButton href={`/agency/imports/new?client=${found.clientId}`}>{t("back")}</LinkButton>}
      />
      <div className="grid gap-5">
        {found.preview ? (
          <ImportPreview
            importId={found.id}
            partnerName={found.partnerName}
            lists={found.board.lists.length}
            preview={found.preview}
            mayGoOn={agencyMay(viewer.role, "startUnagreed")}
          />
        ) : null}
        {found.report ? <ImportResult report={found.report} /> : null}
        <ImportProblems problems={found.board.problems} />
      </div>
    </>
  );
}
