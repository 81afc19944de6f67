import createNextIntlPlugin from "next-intl/plugin";

/**
 * Plain JavaScript: TypeScript would be compiled anew at every start.
 * @type {import("next").NextConfig}
 */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  productionBrowserSourceMaps: false,
  // Every page is personal; nothing of one tenant may sit in a shared cache.
  cacheComponents: false,
  // Types are one of the checks of `npm test`; a start should not wait for them, nor fail by a test's.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pino",
    "postgres",
    "nodemailer",
    "file-type",
    "flydrive",
    "pdfkit",
  ],
  experimental: {
    // A start waits for no page that nobody has asked for yet; each is loaded at its first visit.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "52mb" },
    optimizePackageImports: ["lucide-react", "@base-ui/react"],
  },
};

const withMessages = createNextIntlPlugin({
  requestConfig: "./platform/i18n/request.ts",
  experimental: {
    // Compiled when the pages are built: parsing a sentence with values anew in every request costs more than its page's
    // query. `t.raw` has no text then; see `holes`.
    messages: {
      path: ["./platform/i18n/en", "./platform/i18n/ru"],
      format: "json",
      locales: "infer",
      precompile: true,
    },
  },
});

export default withMessages(config);
