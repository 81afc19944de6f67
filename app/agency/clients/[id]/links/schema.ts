import { z } from "zod";
import { uuid } from "@/platform/forms/fields";

export const pageLink = z.object({ contactId: uuid() });
export const formLink = z.object({ clientId: uuid() });
