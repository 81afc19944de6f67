import localFont from "next/font/local";

/** Onest, one variable family with real Cyrillic, from npm: one file per script, each with the range of letters it
 *  serves, so that a page loads only the scripts it shows. Only the last one carries a metric fallback: an earlier
 *  one's fallback would catch the letters of those after it. Values must be literals: Next reads them at build time. */
const latin = localFont({
  src: "../node_modules/@fontsource-variable/onest/files/onest-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-latin",
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
    },
  ],
});

const cyrillic = localFont({
  src: "../node_modules/@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-cyrillic",
  adjustFontFallback: "Arial",
  declarations: [{ prop: "unicode-range", value: "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116" }],
});

const latinExt = localFont({
  src: "../node_modules/@fontsource-variable/onest/files/onest-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-latin-ext",
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113",
    },
  ],
});

const cyrillicExt = localFont({
  src: "../node_modules/@fontsource-variable/onest/files/onest-cyrillic-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-cyrillic-ext",
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+0460-048F,U+0492-04AF,U+04B2-052F,U+20B4" }],
});

export const fontVariables = [latin, cyrillic, latinExt, cyrillicExt].map((font) => font.variable).join(" ");
