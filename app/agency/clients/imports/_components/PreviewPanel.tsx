import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Badge } from "@/components/ui/Badge";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import { runClientImport } from "../actions";
import type { Preview } from "../queries";

type Props = { readonly importId: string; readonly preview: Preview };

const SHOWN = 300;

/** What would become of each client of the file: new, joined to a known one, or left out; nothing is written yet. */
export function PreviewPanel({ importId, preview: { matches, lost } }: Props) {
  const t = useTranslations("clientImports");
  if (matches.length === 0)
    return (
      <Callout tone="danger" title={t("noClients")}>
        {t("noClientsText")}
      </Callout>
    );
  const fresh = matches.filter(({ known }) => !known).length;
  const people = matches.reduce((sum, one) => sum + one.fresh.length, 0);
  return (
    <ActionForm action={runClientImport} label={t("preview")}>
      <input type="hidden" name="importId" value={importId} />
      <p>{t("summary", { fresh, known: matches.length - fresh, people })}</p>
      {lost.length > 0 ? (
        <Callout tone="warn">{t("lost", { count: lost.length, rows: lost.slice(0, 20).join(", ") })}</Callout>
      ) : null}
      <Table
        label={t("preview")}
        head={
          <>
            <Th>{t("client")}</Th>
            <Th>{t("becomes")}</Th>
            <Th>{t("newPeople")}</Th>
            <Th>{t("choose")}</Th>
          </>
        }
      >
        {matches.slice(0, SHOWN).map(({ found, known, fresh: newPeople }) => (
          <Row key={found.row}>
            <Td lead>
              {found.name}
              <span className="block text-sm text-ink-2">
                {[...found.values.domains, ...found.values.emails, ...found.values.taxIds]
                  .slice(0, 4)
                  .join(", ")}
              </span>
            </Td>
            <Td label={t("becomes")}>
              {known ? (
                <span className="inline-flex flex-wrap items-center gap-1.5">
                  <Badge tone="info">{t("joins")}</Badge>
                  <a className="link" href={`/agency/clients/${known.id}`}>
                    {known.name}
                  </a>
                  <span className="text-sm text-ink-2">{t(`by.${known.by}`)}</span>
                </span>
              ) : (
                <Badge tone="ok">{t("isNew")}</Badge>
              )}
            </Td>
            <Td label={t("newPeople")}>{newPeople.map(({ name }) => name).join(", ") || "–"}</Td>
            <Td label={t("choose")}>
              <span className="flex flex-wrap gap-x-4">
                <label className="inline-flex min-h-6 items-center gap-1.5">
                  <input type="checkbox" name="skip" value={found.row} className="tick" />
                  {t("skip")}
                  <span className="sr-only">: {found.name}</span>
                </label>
                {known && known.by !== "name" ? (
                  <label className="inline-flex min-h-6 items-center gap-1.5">
                    <input type="checkbox" name="apart" value={found.row} className="tick" />
                    {t("apart")}
                    <span className="sr-only">: {found.name}</span>
                  </label>
                ) : null}
              </span>
            </Td>
          </Row>
        ))}
      </Table>
      {matches.length > SHOWN ? <p className="text-ink-2">{t("shown", { count: SHOWN })}</p> : null}
      <div>
        <SubmitButton>{t("run")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
