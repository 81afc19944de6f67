const swc = require("@swc/core");

/**
 * Two views of the same imports. The wall and the layers count types, too; the flow and the cycles only what runs,
 * as a page may name a row's type without ever querying, and two files may know each other's types.
 */
const isRunTimeView = process.env.BOUNDARIES === "run-time";

// dependency-cruiser's own parser is TypeScript's former JavaScript API, which version 7 no longer has: it would read
// nothing and report nothing. Its swc parser does not switch on JSX for .tsx, so that is done here.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => {
  const tree = parseFileSync(file, { ...options, tsx: file.endsWith(".tsx") });
  return isRunTimeView ? { ...tree, body: tree.body.filter((statement) => !isTypeOnly(statement)) } : tree;
};

const isTypeOnly = ({ typeOnly, specifiers = [] }) =>
  typeOnly || (specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly));

const TEST = "\\.test\\.tsx?$|/testing/";
const PRODUCT = "^(?:app|components|db|domain|platform)/";

/** Every rule is proved by a planted violation in scripts/test/plants.mjs. */
const layers = [
  {
    name: "partner-never-reaches-agency",
    comment: "Brick 4 of the wall: at any distance, types included.",
    from: { path: "^(?:app|db|platform)/(?:api/|api/v1/|schema/)?partner/", pathNot: TEST },
    to: { path: "^(?:app|db|platform)/(?:api/|api/v1/|schema/)?agency/", reachable: true },
  },
  {
    name: "client-reaches-its-own-alone",
    comment:
      "Whoever holds a client's link: of the agency the tables alone, never its gate or its pages; of partners and the shared side nothing, at any distance.",
    from: { path: `^app/(?:share|intake)/|^(?:db|platform)/client/`, pathNot: TEST },
    to: {
      path: "^(?:app|db|platform)/(?:api/|api/v1/|schema/)?partner/|^(?:app|db|platform)/agency/|^db/(?:schema/)?exchange/",
      reachable: true,
    },
  },
  {
    name: "partner-never-reaches-client",
    comment: "A client's links are no business of a partner's, at any distance.",
    from: { path: "^(?:app|db|platform)/(?:api/|api/v1/|schema/)?partner/", pathNot: TEST },
    to: { path: "^app/(?:share|intake)/|^(?:db|platform)/client/", reachable: true },
  },
  {
    name: "agency-pages-never-import-partner-pages",
    comment: "What both sides need moves to domain, components or platform.",
    from: { path: "^app/agency/", pathNot: TEST },
    to: { path: "^app/partner/" },
  },
  {
    name: "domain-is-pure",
    comment: "Rules know no framework, no system, and of packages only pure parsers named here.",
    from: { path: "^domain/", pathNot: TEST },
    to: { pathNot: "^domain/|node_modules/csv-parse/" },
  },
  {
    name: "components-know-no-work",
    comment: "A look has no noun, no query and no page.",
    from: { path: "^components/", pathNot: TEST },
    to: { path: "^(?:app|db|platform/(?!i18n/))" },
  },
  {
    name: "database-knows-no-pages",
    comment:
      "The flow runs one way. The demo's seed is no part of it: it makes accounts as the portal does. The vocabulary is a file of words that knows nobody.",
    from: { path: "^db/(?!seed/)", pathNot: TEST },
    to: { path: "^(?:app|components|platform/(?!vocabulary/))" },
  },
  {
    name: "platform-knows-no-pages",
    comment: "The flow runs one way.",
    from: { path: "^platform/", pathNot: TEST },
    to: { path: "^app/" },
  },
  {
    name: "a-nouns-components-are-its-own",
    comment: "What two nouns share moves to domain, components or platform.",
    from: { path: "^app/[^/]+/([^/]+)/" },
    to: { path: "^app/[^/]+/[^/]+/_components/", pathNot: "^app/[^/]+/$1/" },
  },
  {
    name: "product-imports-no-tools",
    comment: "Scripts and tests call the product, never the other way.",
    from: { path: PRODUCT, pathNot: TEST },
    to: { path: "^(?:scripts|e2e)/|\\.test\\.tsx?$|^db/testing/" },
  },
  {
    name: "product-needs-no-dev-packages",
    comment: "What runs is installed without the tools.",
    from: { path: PRODUCT, pathNot: TEST },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg"] },
  },
  {
    name: "nothing-unresolved",
    comment: "A path that leads nowhere hides what it reaches.",
    from: {},
    to: { couldNotResolve: true },
  },
];

const flow = [
  {
    name: "pages-do-not-query",
    comment: "Page → query or action → domain → db: only the files that read and write know the database.",
    from: { path: "^app/", pathNot: `(?:queries|actions|route)\\.ts$|${TEST}` },
    to: { path: "^db/" },
  },
  {
    name: "no-cycles",
    comment: "A file is understood after what it imports.",
    from: {},
    to: { circular: true },
  },
];

module.exports = {
  forbidden: isRunTimeView ? flow : layers,
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "require"],
    },
  },
};
