import { redirect } from "next/navigation";
import { currentSession } from "@/platform/auth/session";

/** The portal has no front: a person goes on to their day, anybody else to the door. */
export default async function Home() {
  const session = await currentSession();
  redirect(session ? `/${session.kind}/today` : "/login");
}
