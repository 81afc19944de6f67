import { register } from "tsx/esm/api";

// TypeScript is read while our own modules are loaded and no longer: a loader that stayed would also go through the PDF
// library, at first use, for ten times as long as it takes to load.
const unregister = register();
const { serve } = await import("./serve.ts");
await unregister();
serve();
