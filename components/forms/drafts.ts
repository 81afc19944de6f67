/** Drafts of unsent forms, kept in this browser. Only what differs from what the server sent is kept, with the version
 *  it was typed over; so a draft that outlives someone else's edit meets the usual conflict, never a silent overwrite. */
export type Draft = { savedAt: number; version: number | undefined; values: Record<string, string> };

const PREFIX = "subrosa.draft.";
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;
const NOT_KEPT = new Set(["password", "file", "hidden", "submit", "button", "reset"]);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function readDraft(key: string, nowMs: number): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as Draft | null;
    if (draft && nowMs - draft.savedAt < KEPT_MS) return draft;
    localStorage.removeItem(PREFIX + key);
  } catch {
    // A browser may forbid storage, or hold what an older release wrote: then there is no draft.
  }
  return undefined;
}

/** Keeps what was typed into `form`; with nothing typed there is no draft. */
export function writeDraft(
  key: string,
  form: HTMLFormElement,
  version: number | undefined,
  nowMs: number,
): void {
  const values: Record<string, string> = {};
  for (const control of controlsOf(form))
    if (isTouched(control)) values[nameOf(control)] = currentValue(control);
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(PREFIX + key);
    else
      localStorage.setItem(PREFIX + key, JSON.stringify({ savedAt: nowMs, version, values } satisfies Draft));
  } catch {
    // Storage is full or forbidden: the form itself still works.
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Forbidden storage holds no draft.
  }
}

/** For sign-out on a shared machine: drafts may name a client. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Forbidden storage holds no draft.
  }
}

/** Puts a draft back. True when that changed anything. */
export function fillFrom(form: HTMLFormElement, values: Record<string, string>): boolean {
  let changed = false;
  for (const control of controlsOf(form)) {
    const kept = values[nameOf(control)];
    if (kept === undefined || kept === currentValue(control)) continue;
    setValue(control, kept);
    changed = true;
  }
  return changed;
}

/** Sets one control as if a person had, so that whatever listens hears it. */
export function setValue(control: Control, value: string): void {
  if (isTick(control)) control.checked = value === "1";
  else control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !NOT_KEPT.has(element.type),
  );
}

const isTick = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

const nameOf = (control: Control): string =>
  isTick(control) ? `${control.name}=${control.value}` : control.name;

const currentValue = (control: Control): string =>
  isTick(control) ? (control.checked ? "1" : "") : control.value;

function isTouched(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) {
    const served = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value !== (served?.value ?? "");
  }
  return control.value !== control.defaultValue;
}
