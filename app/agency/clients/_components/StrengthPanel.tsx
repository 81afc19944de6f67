import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { DOSSIER_KINDS, type DossierSizes, dossierStrength, STRENGTH } from "@/domain/dossier";

type Props = {
  readonly clientId: string;
  readonly sizes: DossierSizes;
  readonly mayEdit: boolean;
};

/** How much of the client the anonymiser knows, what to add next, and what it would let pass until then. */
export function StrengthPanel({ clientId, sizes, mayEdit }: Props) {
  const [t, words] = [useTranslations("clients"), useTranslations("words")];
  const { score, missing, level, gains } = dossierStrength(sizes);
  const [next] = gains;
  return (
    <Panel id="strength" title={t("strength.title")}>
      <ProgressBar value={score} max={100} label={t("strength.score", { score })} />
      <p className="mt-2 font-medium">{t(`strength.${level}`)}</p>
      {next ? (
        <p className="mt-1 text-sm text-ink-2">
          {t.rich(sizes[next.kind] > 0 ? "strength.nextMore" : "strength.next", {
            kind: words(`dossierKind.${next.kind}`),
            points: Math.round(next.points),
            strong: (text) => <strong className="font-medium text-ink">{text}</strong>,
          })}{" "}
          {mayEdit ? (
            <a className="link" href={`/agency/clients/${clientId}/dossier`}>
              {t("strength.add")}
            </a>
          ) : null}
        </p>
      ) : null}
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
      <details className="mt-3 text-sm">
        <summary className="w-fit cursor-pointer text-ink-3 hover:text-ink">{t("strength.weights")}</summary>
        <p className="mt-1.5 text-ink-2">{t("strength.weightsText")}</p>
        <ul className="mt-1.5 grid gap-0.5">
          {DOSSIER_KINDS.map((kind) => (
            <li key={kind} className="flex justify-between gap-3">
              <span>{words(`dossierKind.${kind}`)}</span>
              <span className="whitespace-nowrap text-ink-2 tabular-nums">
                {t("strength.weight", {
                  weight: STRENGTH[kind].weight,
                  have: sizes[kind],
                  enough: STRENGTH[kind].enough,
                })}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
