import type { Owner } from "./queries";

/** Where files belong: the page that they stand on, and who tells how far they are. */
export function ownerOf(of: {
  readonly draftId?: string | null;
  readonly taskId?: string | null;
}): { readonly of: Owner; readonly href: string; readonly progress: string } | undefined {
  if (of.draftId)
    return {
      of: { draftId: of.draftId },
      href: `/agency/tasks/drafts/${of.draftId}`,
      progress: `/agency/tasks/files/progress?draft=${of.draftId}`,
    };
  return of.taskId
    ? {
        of: { taskId: of.taskId },
        href: `/agency/tasks/${of.taskId}`,
        progress: `/agency/tasks/files/progress?task=${of.taskId}`,
      }
    : undefined;
}
