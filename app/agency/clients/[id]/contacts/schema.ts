import { z } from "zod";
import { MATTERS } from "@/domain/clients/people";
import {
  choice,
  line,
  optionalChoice,
  optionalEmail,
  optionalLine,
  optionalProse,
  ticks,
  uuid,
  version,
} from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

/** Has the person a say, or do they only help? */
export const CONTACT_ROLES = ["decides", "helps"] as const;

const card = {
  name: line(200),
  position: optionalLine(200),
  email: optionalEmail(),
  phone: optionalLine(60),
  handle: optionalLine(100),
  role: choice(CONTACT_ROLES),
  approves: ticks(MATTERS),
  locale: optionalChoice(LOCALES),
  notes: optionalProse(5_000),
};

export const newContact = z.object({ clientId: uuid(), ...card });
export const contactEdit = z.object({ contactId: uuid(), version: version(), ...card });
export const contactLeaving = z.object({ contactId: uuid(), version: version() });
