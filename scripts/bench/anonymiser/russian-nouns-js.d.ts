declare module "russian-nouns-js" {
  type Lemma = { readonly text: string };
  class Engine {
    decline(lemma: Lemma, grammaticalCase: string, pluralForm?: string): string[];
    pluralize(lemma: Lemma): string[];
  }
  const library: {
    readonly Engine: typeof Engine;
    readonly Case: Readonly<
      Record<"NOMINATIVE" | "GENITIVE" | "DATIVE" | "ACCUSATIVE" | "INSTRUMENTAL" | "PREPOSITIONAL", string>
    >;
    readonly Gender: Readonly<Record<"FEMININE" | "MASCULINE" | "NEUTER" | "COMMON", string>>;
    createLemma(options: { text: string; gender?: string; pluraleTantum?: boolean }): Lemma;
  };
  export default library;
}
