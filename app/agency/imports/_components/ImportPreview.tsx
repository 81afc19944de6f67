import { EyeOff, Send, SquareCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Badge } from "@/components/ui/Badge";
import { Callout } from "@/components/ui/Callout";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import { stateOfList } from "@/domain/import/board";
import { runImport } from "../actions";
import type { Preview } from "../queries";

const SHOWN = 200;

type Props = {
  importId: string;
  partnerName: string | null;
  lists: number;
  preview: Preview;
  /** May say that work runs although the client has not agreed. */
  mayGoOn: boolean;
};

/** What would become of each card, and why, before anything is written. */
export function ImportPreview({ importId, partnerName, lists, preview, mayGoOn }: Props) {
  const [t, words] = [useTranslations("imports"), useTranslations("words")];
  const fresh = preview.filter(({ isKnown }) => !isKnown);
  const open = fresh.filter(({ card }) => !card.isClosed);
  const held = open.filter(({ found, isUnagreed }) => found.length > 0 || isUnagreed);
  const isUnagreed = partnerName !== null && open.some((each) => each.isUnagreed);
  return (
    <>
      <Panel title={t("preview")}>
        <DescriptionList
          items={[
            { term: t("cards"), value: preview.length },
            { term: t("lists"), value: lists },
            { term: t("known"), value: preview.length - fresh.length || null },
            { term: t("archived"), value: fresh.length - open.length || null },
            { term: t("willBeJobs"), value: fresh.length },
            {
              term: t("willBeTasks", { partner: partnerName ?? "" }),
              value: partnerName ? open.length - held.length : null,
            },
            { term: t("willBeHeld"), value: partnerName ? held.length : null },
          ]}
        />
        {fresh.length === 0 ? (
          <Callout tone="info" title={t("nothingNew")} />
        ) : (
          <ActionForm action={runImport} className="mt-4 grid justify-start gap-3">
            <input type="hidden" name="importId" value={importId} />
            {isUnagreed ? (
              <Callout tone="warn" title={t("unagreed")}>
                {t("unagreedText")}
              </Callout>
            ) : null}
            {isUnagreed && mayGoOn ? (
              <TextArea
                name="running"
                label={t("running")}
                help={t("runningHelp")}
                optional
                rows={2}
                maxLength={2000}
              />
            ) : null}
            <SubmitButton>{t("run", { count: fresh.length })}</SubmitButton>
          </ActionForm>
        )}
      </Panel>
      <Table
        label={t("cards")}
        head={
          <>
            <Th>{t("card")}</Th>
            <Th>{t("list")}</Th>
            <Th>{words("due")}</Th>
            <Th num>{t("comments")}</Th>
            <Th>{t("becomes")}</Th>
          </>
        }
      >
        {preview.slice(0, SHOWN).map(({ card, found, isKnown, isUnagreed: waits }) => (
          <Row key={card.sourceId}>
            <Td lead>{card.title}</Td>
            <Td label={t("list")}>{card.list}</Td>
            <Td label={words("due")}>{card.dueOn ?? ""}</Td>
            <Td num label={t("comments")}>
              {card.comments.length || ""}
            </Td>
            <Td label={t("becomes")}>
              {isKnown || card.isClosed || !partnerName ? (
                <span className="text-ink-2">
                  {t(isKnown ? "isKnown" : card.isClosed ? "isArchived" : "isJob")}
                </span>
              ) : found.length > 0 || waits ? (
                <span className="inline-flex flex-wrap items-center gap-1.5">
                  <Badge tone="warn" icon={<EyeOff aria-hidden />}>
                    {t("held")}
                  </Badge>
                  {found.length > 0 ? `${t("found")}: ${found.join(", ")}` : t("isUnagreed")}
                </span>
              ) : (
                <Badge
                  tone="ok"
                  icon={
                    stateOfList(card.list) === "done" ? <SquareCheck aria-hidden /> : <Send aria-hidden />
                  }
                >
                  {words(`taskState.${stateOfList(card.list)}`)}
                </Badge>
              )}
            </Td>
          </Row>
        ))}
      </Table>
      {preview.length > SHOWN ? <p className="text-ink-2">{t("shownFirst", { count: SHOWN })}</p> : null}
    </>
  );
}
