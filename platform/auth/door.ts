import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { doorOf } from "./way_back";

/** Shows the door to whoever is not signed in. Where they wanted to go is the server's own word (scripts/serve/origin.mjs). */
export async function showTheDoor(): Promise<never> {
  redirect(doorOf((await headers()).get("x-subrosa-address")));
}
