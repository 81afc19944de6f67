import type { clients } from "@/db/schema/agency/clients";
import type { jobs } from "@/db/schema/agency/jobs";
import type { requests } from "@/db/schema/agency/requests";
import type { Dossier } from "@/domain/anonymiser/types";
import type { AgencyKey, PartnerKey, PersonKey } from "./people";

/** A client as the demo tells it: what is known of it, what it asked for, what was made of that. */
export type ClientStory = {
  readonly agency: AgencyKey;
  /** An invented word found nowhere else: it is its own canary. */
  readonly name: string;
  readonly stage: typeof clients.$inferSelect.stage;
  readonly manager: PersonKey;
  /** Days since anybody spoke with it. */
  readonly quiet: number;
  readonly notes: string;
  readonly dossier: Omit<Dossier, "id">;
  readonly jobs: readonly JobStory[];
  /** Requests that did not, or not yet, become a job. */
  readonly requests?: readonly RequestStory[];
};

export type RequestStory = {
  readonly body: string;
  readonly channel: typeof requests.$inferSelect.channel;
  readonly days: number;
  /** "open" when left out. */
  readonly state?: "answered" | "declined";
  readonly answer?: string;
  readonly file?: string;
};

export type JobStory = {
  readonly title: string;
  readonly spec: string;
  readonly state: typeof jobs.$inferSelect.state;
  /** Days since it was written. */
  readonly days: number;
  readonly hours: number;
  /** In minor units; null while no price is agreed. */
  readonly priceMinor: number | null;
  /** Days from today; null when none was agreed. */
  readonly deadline: number | null;
  readonly request?: RequestStory;
  readonly tasks?: readonly TaskStory[];
  /** A finding that a lead let through, on record for good. */
  readonly override?: { readonly found: string; readonly reason: string };
  readonly drafts?: readonly DraftStory[];
};

export type DraftStory = {
  readonly to: PartnerKey;
  readonly title: string;
  readonly body: string;
  readonly hours: number;
  readonly due: number;
};

export type Talk = {
  readonly by: PersonKey;
  readonly body: string;
  /** A question; `answered` says that it is settled. */
  readonly ask?: "open" | "answered";
};

export type TaskStory = {
  readonly to: PartnerKey;
  /** The kind of work: how it is accepted and what is said of it. */
  readonly work: WorkKind;
  /** In this and all texts of a task, `{code}` is the client's codename on the engagement. */
  readonly title: string;
  readonly body: string;
  /** Every move since the offer, in order, as verbs of `domain/tasks/move`; see lives.ts for the usual ones. */
  readonly life: string;
  /** Days since the offer, and since the last move where that matters. */
  readonly days: number | readonly [offered: number, last: number];
  readonly hours: number;
  /** Days from today; near the last move when left out. */
  readonly due?: number | null;
  /** In whole units of the engagement's currency; hours at its rate when left out. */
  readonly fee?: number;
  /** Who does it, when not the engagement's usual hands. */
  readonly who?: PersonKey;
  /** Reasons of the moves that need one, in their order. */
  readonly why?: readonly string[];
  readonly talk?: readonly Talk[];
  /** For the agency's eyes. */
  readonly note?: string;
  readonly estimate?: "proposed" | "accepted" | "declined";
};

export type WorkKind = "front" | "back" | "design" | "seo" | "text" | "care";
