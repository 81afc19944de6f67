/**
 * A tree in which every rule of .dependency-cruiser.cjs is broken, written to a temporary folder by the check.
 * The first line of a file names the rules that must be reported for it.
 */
export const PLANTS = {
  "package.json": '{ "name": "planted", "devDependencies": { "vitest": "*" } }',
  "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
  "db/schema/agency/clients.ts": "export type Client = string; export const clients = 1;",
  "db/schema/exchange/tasks.ts": "export const tasks = 1;",
  "platform/shared.ts": 'export { clients } from "@/db/schema/agency/clients";',
  "platform/agency/gate.ts": "export const requireAgency = 1;",
  "domain/result.ts": "export const ok = 1;",
  "app/partner/tasks/_components/Card.tsx": "export const Card = () => <p>task</p>;",

  // Through a file in between, in JSX, as a type alone, and at run time.
  "app/partner/tasks/page.tsx": `// breaks partner-never-reaches-agency
import { clients } from "@/platform/shared";
export default function Page() { return <p>{clients}</p>; }`,
  "db/partner/queries.ts": `// breaks partner-never-reaches-agency
import type { Client } from "../schema/agency/clients";
export type Row = Client;`,
  "platform/partner/late.ts": `// breaks partner-never-reaches-agency
export const late = () => import("@/platform/agency/gate");`,

  // The client's side: a table of the agency is its own to read, whoever leads further is not.
  "db/agency/codenames.ts":
    'import { tasks } from "../schema/exchange/tasks";\nexport const codenames = tasks;',
  "app/share/[token]/page.tsx": `// breaks client-reaches-its-own-alone
import { codenames } from "@/platform/late";
export default function Page() { return <p>{codenames}</p>; }`,
  "platform/late.ts": 'export { codenames } from "@/db/agency/codenames";',
  "platform/client/gate.ts": `// breaks client-reaches-its-own-alone
import type { tasks } from "@/db/schema/exchange/tasks";
export type Row = typeof tasks;`,
  "platform/partner/links.ts": `// breaks partner-never-reaches-client
import { requirePage } from "@/platform/client/door";
export const open = requirePage;`,
  "platform/client/door.ts": "export const requirePage = 1;",

  "app/agency/jobs/page.tsx": `// breaks agency-pages-never-import-partner-pages, a-nouns-components-are-its-own
import { Card } from "@/app/partner/tasks/_components/Card";
export default Card;`,
  "domain/clock.ts": `// breaks domain-is-pure
import { setTimeout } from "node:timers";
export const later = setTimeout;`,
  "components/ui/Badge.tsx": `// breaks components-know-no-work
import { tasks } from "@/db/schema/exchange/tasks";
export const Badge = () => <p>{tasks}</p>;`,
  "app/agency/today/page.tsx": `// breaks pages-do-not-query
import { tasks } from "@/db/schema/exchange/tasks";
export default function Page() { return <p>{tasks}</p>; }`,
  "db/agency/labels.ts": `// breaks database-knows-no-pages
import { Badge } from "@/components/ui/Badge";
export const label = Badge;`,
  "platform/mail/send.ts": `// breaks platform-knows-no-pages
import Page from "@/app/agency/today/page";
export const body = Page;`,
  "scripts/tool.ts": "export const tool = 1;",
  "domain/tooled.ts": `// breaks product-imports-no-tools
import { tool } from "../scripts/tool";
export const tooled = tool;`,
  "platform/checked.ts": `// breaks product-needs-no-dev-packages
import { expect } from "vitest";
export const check = expect;`,
  "domain/one.ts": `// breaks no-cycles
import { two } from "./two";
export const one = two;`,
  "domain/two.ts": 'import { one } from "./one";\nexport const two = () => one;',
  "domain/lost.ts": `// breaks nothing-unresolved
import { found } from "./nowhere";
export const lost = found;`,
};
