import { Pause, Pencil, Play, SquareCheckBig } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import { LinkButton } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { allowedEngagementVerbs, type EngagementVerb } from "@/domain/engagements";
import { moveEngagementOn } from "../actions";
import type { EngagementPage } from "../queries";

const ICON: Readonly<Record<EngagementVerb, ReactNode>> = {
  resume: <Play aria-hidden />,
  reopen: <Play aria-hidden />,
  pause: <Pause aria-hidden />,
  end: <SquareCheckBig aria-hidden />,
};

type Engagement = EngagementPage["engagement"];

/** What may be done to the engagement as it stands. Stopping asks first; going on does not. */
export function EngagementMoves({ engagement }: { engagement: Engagement }) {
  const t = useTranslations("partners");
  const verbs = allowedEngagementVerbs({ ...engagement, hasPartner: engagement.partnerOrgId !== null });
  return (
    <>
      {verbs.map((verb) =>
        verb === "pause" || verb === "end" ? (
          <Dialog
            key={verb}
            id={`engagement-${verb}`}
            title={t(`confirm.${verb}Title`, { partner: engagement.name })}
            trigger={{ label: t(`verb.${verb}`), icon: ICON[verb], variant: "quiet" }}
          >
            <p className="mb-4">{t(`confirm.${verb}Text`)}</p>
            <Move engagement={engagement} verb={verb} label={t(`verb.${verb}`)} />
          </Dialog>
        ) : (
          <Move key={verb} engagement={engagement} verb={verb} label={t(`verb.${verb}`)} />
        ),
      )}
      <LinkButton
        href={`/agency/partners/${engagement.id}/edit`}
        icon={<Pencil aria-hidden />}
        data-shortcut="edit"
      >
        {t("page.edit")}
      </LinkButton>
    </>
  );
}

function Move({ engagement, verb, label }: { engagement: Engagement; verb: EngagementVerb; label: string }) {
  return (
    <ActionForm action={moveEngagementOn} version={engagement.version} className="contents">
      <input type="hidden" name="engagementId" value={engagement.id} />
      <input type="hidden" name="verb" value={verb} />
      <SubmitButton icon={ICON[verb]} variant={verb === "end" ? "danger" : "primary"}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
