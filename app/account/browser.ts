/** Most specific first: Edge and Opera also say Chrome, Chrome also says Safari. */
const BROWSERS = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

/** "Firefox · Windows", for a person to recognise their own device by; undefined when nothing in it is known. */
export function browserOf(userAgent: string): string | undefined {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => {
    const known = names.find(([mark]) => mark.test(userAgent));
    return known ? [known[1]] : [];
  });
  return found.length > 0 ? found.join(" · ") : undefined;
}
