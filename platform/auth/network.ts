import { headers } from "next/headers";

/** Where a request comes from, as the server itself saw it; "" when nobody said so. Only ever counted, never kept. */
export const readNetwork = async (): Promise<string> => (await headers()).get("x-subrosa-network") ?? "";
