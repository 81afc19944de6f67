import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { type DossierSizes, dossierStrength } from "@/domain/dossier";

/** How much of the client the anonymiser knows, and what it would let pass. */
export function StrengthPanel({ sizes }: { sizes: DossierSizes }) {
  const [t, words] = [useTranslations("clients"), useTranslations("words")];
  const { filled, total, missing, level } = dossierStrength(sizes);
  return (
    <Panel title={t("strength.title")}>
      <ProgressBar value={filled} max={total} label={t("strength.filled", { filled, total })} />
      <p className="mt-2 font-medium">{t(`strength.${level}`)}</p>
      {missing.length > 0 ? (
        <>
          <h3 className="mt-3 text-sm font-medium text-ink-2">{t("strength.missing")}</h3>
          <ul className="mt-1.5 grid gap-2 text-sm">
            {missing.map((kind) => (
              <li key={kind}>
                <span className="font-medium">{words(`dossierKind.${kind}`)}.</span>{" "}
                <span className="text-ink-2">{t(`why.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
