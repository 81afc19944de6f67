import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
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
    serverActions: { bodySizeLimit: "52mb" },
    optimizePackageImports: ["lucide-react", "@base-ui/react"],
  },
};

export default createNextIntlPlugin("./platform/i18n/request.ts")(config);
