/**
 * What a sentence is given in place of its values when the browser is to fill them in later: `t("moved", holes("number"))`
 * reads "#{number} goes on." The compiled messages have no text that could be asked for as it was written.
 */
export const holes = <const Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, `{${name}}`])) as Record<Name, string>;
