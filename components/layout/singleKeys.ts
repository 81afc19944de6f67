const KEY = "subrosa.singleKeys";

/** Keys without Ctrl can be turned off (WCAG 2.1.4): whoever dictates would press them by speaking. */
export function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // A browser that forbids storage keeps them on.
  }
}
