import type { requirePartner } from "@/platform/partner/gate";

/** Who looks, as the gate let them in. */
export type Viewer = Awaited<ReturnType<typeof requirePartner>>;
