import { z } from "zod";
import { JOB_KINDS } from "@/domain/jobs";
import { choice, prose, version } from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

const which = { kind: choice(JOB_KINDS), locale: choice(LOCALES) };

/** Version 0 means that the built-in template stood when the form was opened. */
export const templateEdit = z.object({ ...which, version: version(), body: prose(20_000) });
export const templateReset = z.object({ ...which, version: version() });
