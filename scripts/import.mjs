import { portalCommand } from "./start/command.mjs";

await portalCommand("scripts/import/board.ts");
