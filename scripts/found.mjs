import { portalCommand } from "./start/command.mjs";

await portalCommand("scripts/found/agency.ts", { asAdmin: true });
