"use server";

import { formTakesFiles } from "@/db/client/files";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requests } from "@/db/schema/agency/requests";
import { ok, refuse } from "@/domain/result";
import { formAction } from "@/platform/client/action";
import { dropAfterwards } from "@/platform/files/drop";
import { receiveFile } from "@/platform/files/receive";
import { intakeForm } from "./schema";

/** What somebody of a client wrote down, as it came: a request with its files, or nothing at all. */
export const sendRequest = formAction(
  { name: "intake.send", input: intakeForm },
  async ({ tx, viewer, input, key }) => {
    const { name, reach, words, files } = input;
    if (!words && files.length === 0) return refuse("invalid", { words: "required" });
    const { orgId, clientId } = viewer;
    const signed = `— ${[name, reach].filter(Boolean).join(", ")}`;
    const left = await tx
      .insert(requests)
      .values({
        id: key,
        orgId,
        clientId,
        channel: "form",
        body: [words, signed].filter(Boolean).join("\n\n"),
      })
      .onConflictDoNothing()
      .returning({ id: requests.id });
    if (left.length > 0 && files.length > 0 && !(await formTakesFiles(tx)))
      return refuse("filesRest", { files: "filesRest" });
    // The same submission again, after an answer that was lost on the way: it is here already.
    for (const file of left.length > 0 ? files : []) {
      const kept = await receiveFile("agency", file);
      if (!kept.ok) return kept;
      // Wanted or not, the row will tell.
      dropAfterwards([{ shelf: "agency", id: kept.value.id }]);
      await tx.insert(requestFiles).values({ ...kept.value, orgId, requestId: key });
    }
    return ok({ redirectTo: `/intake/${viewer.token}?sent=1` });
  },
);
