import { renderMarkdown } from "@/components/ui/markdown";
import { type Redaction, withPills } from "./redact";

/** Ids of the popovers that tell what a replaced word stands for. */
export const meaningId = (place: number): string => `meaning-${place}`;

/** The partner's text as the partner reads it, as safe HTML; replaced words are pills that open their meaning. */
export const previewOf = (body: string, redactions: readonly Redaction[]): string =>
  withPills(renderMarkdown(body), redactions, meaningId);
