import { CircleCheck, Eye } from "lucide-react";
import { getFormatter, getTranslations } from "next-intl/server";
import { toneOf } from "@/app/agency/_components/judged/findings";
import { submissionKey } from "@/components/forms/submissionKey";
import { StatusPill } from "@/components/ui/Badge";
import { padded } from "@/domain/files/pictures";
import { holes } from "@/platform/i18n/holes";
import { placeWords } from "../../_components/cleaning/place";
import type { FilePage } from "../queries";
import { PictureDesk } from "./PictureDesk";
import type { PictureWords } from "./pictureWords";

type Props = { address: string; page: FilePage; timeZone: string };

/** Every picture of a file beside what was found in it. */
export async function PictureList({ address, page: { pictures, clientNames }, timeZone }: Props) {
  const [t, words, placeOf, format, wording] = await Promise.all([
    getTranslations("draftFiles.page"),
    getTranslations("words"),
    placeWords(),
    getFormatter(),
    pictureWords(),
  ]);
  if (pictures.length === 0) return <p className="text-ink-3">{t("none")}</p>;
  return (
    <ol className="grid gap-5">
      {pictures.map((picture, index) => (
        <li key={picture.id} className="rounded-lg border border-line bg-surface">
          <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
            <h2 className="font-semibold">{t("picture", { number: index + 1, total: pictures.length })}</h2>
            {pictures.length > 1 ? (
              <span className="text-sm text-ink-3">{placeOf(picture.place)}</span>
            ) : null}
            <StatusPill
              tone={picture.confirmedAt ? "ok" : "warn"}
              icon={picture.confirmedAt ? <CircleCheck aria-hidden /> : <Eye aria-hidden />}
            >
              {picture.confirmedAt
                ? t("confirmed", {
                    name: picture.confirmedName,
                    when: format.dateTime(picture.confirmedAt, {
                      dateStyle: "medium",
                      timeStyle: "short",
                      timeZone,
                    }),
                  })
                : t("unconfirmed")}
            </StatusPill>
          </header>
          <PictureDesk
            key={picture.previewSha256}
            picture={{
              id: picture.id,
              width: picture.width,
              height: picture.height,
              src: `${address}/pictures/${picture.id}`,
              seen: picture.previewSha256,
              isConfirmed: picture.confirmedAt !== null,
              boxes: picture.boxes,
              alt: t("alt", { number: index + 1 }),
              nothing: t("nothing", { count: picture.wordCount }),
            }}
            hits={picture.hits.map(({ finding, words: found }) => ({
              text: finding.text,
              tone: toneOf(finding),
              isBlocking: finding.isBlocking,
              what: `${words(`findingKind.${finding.kind}`)} · ${clientNames.get(finding.clientId) ?? "?"}`,
              boxes: found.map((word) => padded(word, picture)),
            }))}
            keys={[submissionKey(), submissionKey()]}
            words={wording}
          />
        </li>
      ))}
    </ol>
  );
}

async function pictureWords(): Promise<PictureWords> {
  const [t, form] = await Promise.all([getTranslations("draftFiles.page"), getTranslations("ui.form")]);
  return {
    found: t("found"),
    black: t("black", holes("text")),
    blackAll: t("blackAll"),
    boxes: t("boxes"),
    box: t("box", holes("number", "width", "height", "x", "y")),
    removeBox: t("removeBox", holes("number")),
    draw: t("draw"),
    fields: { x: t("left"), y: t("top"), width: t("width"), height: t("height") },
    addBox: t("addBox"),
    touch: t("touch"),
    rebuild: t("rebuild"),
    dropChanges: t("dropChanges"),
    confirm: t("confirm"),
    form: {
      optional: form("optional"),
      failed: form("failed"),
      draftRestored: form("draftRestored"),
      discardDraft: form("discardDraft"),
      theirs: form("theirs"),
      takeTheirs: form("takeTheirs"),
      copy: form("copy"),
      copied: form("copied"),
    },
  };
}
