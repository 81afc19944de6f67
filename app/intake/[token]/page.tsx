import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientFrame } from "@/app/share/_components/ClientFrame";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { LinkButton } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Query } from "@/platform/address";
import { requireForm } from "@/platform/client/gate";
import { sendRequest } from "../actions";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { orgName } = await requireForm((await params).token);
  return { title: { absolute: orgName } };
}

/** A client's own form for requests: whoever has its address may write, and reads nothing. */
export default async function IntakePage({ params, searchParams }: Props) {
  const { token } = await params;
  const viewer = await requireForm(token);
  const [t, { sent }] = [await getTranslations("share.intake"), await searchParams];
  const address = `/intake/${token}`;
  if (sent)
    return (
      <ClientFrame agency={viewer.orgName} isDemo={viewer.isDemo} lead={t("thanks")}>
        <div className="grid justify-items-start gap-4">
          <p className="flex items-center gap-2 text-ink-2">
            <CircleCheck aria-hidden className="size-5 shrink-0 text-ok" />
            {t("thanksText", { agency: viewer.orgName })}
          </p>
          <LinkButton href={address}>{t("again")}</LinkButton>
        </div>
      </ClientFrame>
    );
  return (
    <ClientFrame agency={viewer.orgName} isDemo={viewer.isDemo} lead={t("title", { agency: viewer.orgName })}>
      <ActionForm action={sendRequest} draftKey={`intake.${viewer.linkId}`}>
        <input type="hidden" name="token" value={token} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput name="name" label={t("name")} maxLength={200} autoComplete="name" />
          <TextInput name="reach" label={t("reach")} help={t("reachHelp")} optional maxLength={200} />
        </div>
        <TextArea name="words" label={t("words")} help={t("wordsHelp")} rows={8} maxLength={20_000} />
        <FileInput name="files" label={t("files")} help={t("filesHelp")} optional multiple />
        <div>
          <SubmitButton className="pointer-coarse:min-h-12">{t("send")}</SubmitButton>
        </div>
      </ActionForm>
    </ClientFrame>
  );
}
