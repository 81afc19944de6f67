CREATE TYPE "agency"."account_grade" AS ENUM('assistant', 'junior', 'manager', 'senior', 'groupHead', 'director');--> statement-breakpoint
CREATE TYPE "agency"."account_structure" AS ENUM('flat', 'graded', 'director', 'pair', 'twofold', 'hands');--> statement-breakpoint
CREATE TYPE "agency"."approval_answer" AS ENUM('approve', 'refuse');--> statement-breakpoint
CREATE TYPE "agency"."approval_matter" AS ENUM('start', 'scope', 'cost', 'delivery', 'invoice', 'minutes');--> statement-breakpoint
CREATE TYPE "agency"."approval_order" AS ENUM('set', 'chain');--> statement-breakpoint
CREATE TYPE "agency"."approval_state" AS ENUM('open', 'approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "agency"."client_tier" AS ENUM('a', 'b', 'c');--> statement-breakpoint
CREATE TYPE "agency"."decision_matter" AS ENUM('scope', 'cost', 'delivery', 'invoice', 'minutes');--> statement-breakpoint
CREATE TYPE "agency"."hand_over_state" AS ENUM('open', 'accepted', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "agency"."hand_over_step" AS ENUM('introduced', 'requests', 'jobs', 'promises', 'access');--> statement-breakpoint
CREATE TYPE "agency"."incident_cause" AS ENUM('client_fit', 'budget', 'production', 'account');--> statement-breakpoint
CREATE TYPE "agency"."incident_entry_kind" AS ENUM('opened', 'note', 'taken', 'severity', 'promised', 'kept', 'broken', 'closed', 'calm', 'wait', 'worse', 'reopened', 'shared', 'unshared');--> statement-breakpoint
CREATE TYPE "agency"."incident_severity" AS ENUM('minor', 'serious', 'critical');--> statement-breakpoint
CREATE TYPE "agency"."incident_state" AS ENUM('open', 'checking', 'closed');--> statement-breakpoint
CREATE TYPE "agency"."job_kind" AS ENUM('site', 'landing', 'design', 'seo', 'ads', 'support', 'other');--> statement-breakpoint
CREATE TYPE "agency"."link_kind" AS ENUM('page', 'intake');--> statement-breakpoint
CREATE TYPE "agency"."loss_cause" AS ENUM('quality', 'account', 'deadlines', 'price', 'budget', 'competitor', 'inHouse', 'fit', 'closed', 'other');--> statement-breakpoint
CREATE TYPE "agency"."meeting_state" AS ENUM('planned', 'held', 'cancelled');--> statement-breakpoint
CREATE TYPE "agency"."promise_state" AS ENUM('open', 'kept', 'broken');--> statement-breakpoint
CREATE TYPE "agency"."request_verb" AS ENUM('answer', 'decline', 'makeJob', 'merge', 'postpone', 'reopen');--> statement-breakpoint
CREATE TYPE "agency"."start_lock" AS ENUM('lock', 'warning', 'off');--> statement-breakpoint
CREATE TYPE "agency"."upsell_outcome" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TYPE "identity"."mail_cadence" AS ENUM('instant', 'hourly', 'daily', 'off');--> statement-breakpoint
CREATE TYPE "identity"."notice_kind" AS ENUM('task', 'rating', 'regulation', 'incident');--> statement-breakpoint
ALTER TYPE "agency"."request_channel" ADD VALUE 'form';--> statement-breakpoint
ALTER TYPE "agency"."request_state" ADD VALUE 'postponed';--> statement-breakpoint
ALTER TYPE "agency"."request_state" ADD VALUE 'merged';--> statement-breakpoint
CREATE TABLE "agency"."account_members" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"grade" "agency"."account_grade",
	"group_name" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_members_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."account_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"stage" "agency"."client_stage",
	"tier" "agency"."client_tier",
	"taker_id" uuid,
	"grade" "agency"."account_grade",
	"group_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_rules_taker" CHECK ("agency"."account_rules"."taker_id" is not null or "agency"."account_rules"."grade" is not null or "agency"."account_rules"."group_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."account_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"structure" "agency"."account_structure" DEFAULT 'flat' NOT NULL,
	"own_duties" text[] DEFAULT '{}'::text[] NOT NULL,
	"most_clients" integer DEFAULT 8 NOT NULL,
	"most_requests" integer DEFAULT 10 NOT NULL,
	"most_minutes" integer DEFAULT 9600 NOT NULL,
	"most_silent" integer DEFAULT 2 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_settings_limits" CHECK (least("agency"."account_settings"."most_clients", "agency"."account_settings"."most_requests", "agency"."account_settings"."most_minutes", "agency"."account_settings"."most_silent") >= 0)
);
--> statement-breakpoint
CREATE TABLE "agency"."approval_rules" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"start_lock" "agency"."start_lock" DEFAULT 'lock' NOT NULL,
	"answer_days" integer DEFAULT 2 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approval_rules_days" CHECK (answer_days between 1 and 30)
);
--> statement-breakpoint
CREATE TABLE "agency"."approval_voices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"contact_name" text NOT NULL,
	"place" integer NOT NULL,
	"asked_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"answer" "agency"."approval_answer",
	"reason" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"noted_by_id" uuid,
	"noted_by_name" text DEFAULT '' NOT NULL,
	CONSTRAINT "approval_voices_once" UNIQUE("approval_id","contact_id","org_id"),
	CONSTRAINT "approval_voices_place" UNIQUE("approval_id","place","org_id"),
	CONSTRAINT "approval_voices_reason" CHECK ("agency"."approval_voices"."answer"::text is distinct from 'refuse' or "agency"."approval_voices"."reason" <> ''),
	CONSTRAINT "approval_voices_length" CHECK (length("agency"."approval_voices"."reason") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "agency"."approval_words" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"approval_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid,
	"author_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_words_length" CHECK (length("agency"."approval_words"."body") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "agency"."approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"job_id" uuid,
	"matter" "agency"."approval_matter" NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"deadline_on" date,
	"scope_basis" text,
	"cost_basis" text,
	"asked_in" "agency"."approval_order" DEFAULT 'set' NOT NULL,
	"answer_days" integer NOT NULL,
	"state" "agency"."approval_state" DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approvals_org" UNIQUE("id","client_id","org_id"),
	CONSTRAINT "approvals_closed" CHECK (("agency"."approvals"."state"::text = 'open') = ("agency"."approvals"."closed_at" is null)),
	CONSTRAINT "approvals_length" CHECK (length("agency"."approvals"."body") <= 100000)
);
--> statement-breakpoint
CREATE TABLE "agency"."backlog_agreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"agreed_on" date NOT NULL,
	"job_ids" uuid[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."backlogs" (
	"client_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"job_ids" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."client_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"meanings" jsonb NOT NULL,
	"report" jsonb,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agency"."client_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" "agency"."link_kind" NOT NULL,
	"contact_id" uuid,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_links_whose" CHECK (("agency"."client_links"."kind"::text = 'page') = ("agency"."client_links"."contact_id" is not null)),
	CONSTRAINT "client_links_end" CHECK ("agency"."client_links"."kind"::text <> 'page' or "agency"."client_links"."expires_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "agency"."client_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"from_stage" "agency"."client_stage" NOT NULL,
	"to_stage" "agency"."client_stage" NOT NULL,
	"cause" "agency"."loss_cause",
	"note" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_moves_cause" CHECK (("agency"."client_moves"."to_stage"::text = 'lost') = ("agency"."client_moves"."cause" is not null)),
	CONSTRAINT "client_moves_real" CHECK ("agency"."client_moves"."from_stage" <> "agency"."client_moves"."to_stage")
);
--> statement-breakpoint
CREATE TABLE "agency"."client_regulations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_name" text DEFAULT '' NOT NULL,
	"accepted_on" date,
	"recorded_name" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "client_regulations_text" CHECK ("agency"."client_regulations"."body" <> ''),
	CONSTRAINT "client_regulations_accepted" CHECK (("agency"."client_regulations"."accepted_on" is null or "agency"."client_regulations"."accepted_name" <> '') and ("agency"."client_regulations"."accepted_on" is null) = ("agency"."client_regulations"."recorded_at" is null))
);
--> statement-breakpoint
CREATE TABLE "agency"."duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"doer_id" uuid NOT NULL,
	"client_id" uuid,
	"group_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duties_once" UNIQUE NULLS NOT DISTINCT("org_id","kind","doer_id","client_id","group_name"),
	CONSTRAINT "duties_where" CHECK ("agency"."duties"."client_id" is null or "agency"."duties"."group_name" = '')
);
--> statement-breakpoint
CREATE TABLE "agency"."engagement_skills" (
	"engagement_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "engagement_skills_org_id_engagement_id_pk" PRIMARY KEY("org_id","engagement_id"),
	CONSTRAINT "engagement_skills_size" CHECK (cardinality("agency"."engagement_skills"."skills") <= 20)
);
--> statement-breakpoint
CREATE TABLE "agency"."hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"from_id" uuid,
	"from_name" text DEFAULT '' NOT NULL,
	"to_id" uuid NOT NULL,
	"to_name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"done" "agency"."hand_over_step"[] DEFAULT '{}' NOT NULL,
	"state" "agency"."hand_over_state" DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hand_overs_settled" CHECK (("agency"."hand_overs"."state"::text = 'open') = ("agency"."hand_overs"."settled_at" is null)),
	CONSTRAINT "hand_overs_two" CHECK ("agency"."hand_overs"."from_id" is distinct from "agency"."hand_overs"."to_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."incident_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"kind" "agency"."incident_entry_kind" NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	CONSTRAINT "incident_entries_length" CHECK (length("agency"."incident_entries"."body") <= 20000)
);
--> statement-breakpoint
CREATE TABLE "agency"."incident_promises" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"incident_id" uuid NOT NULL,
	"body" text NOT NULL,
	"due_on" date NOT NULL,
	"state" "agency"."promise_state" DEFAULT 'open' NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_name" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "incident_promises_settled" CHECK (("agency"."incident_promises"."state"::text = 'open') = ("agency"."incident_promises"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "agency"."incidents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"request_id" uuid,
	"job_id" uuid,
	"title" text NOT NULL,
	"severity" "agency"."incident_severity" NOT NULL,
	"state" "agency"."incident_state" DEFAULT 'open' NOT NULL,
	"owner_id" uuid,
	"client_words" text DEFAULT '' NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"cause" "agency"."incident_cause",
	"engagement_id" uuid,
	"shared_in" date,
	"check_on" date,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"told_owner_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "incidents_org" UNIQUE("id","org_id"),
	CONSTRAINT "incidents_title" CHECK ("agency"."incidents"."title" <> ''),
	CONSTRAINT "incidents_closing" CHECK ("agency"."incidents"."state"::text = 'open' or ("agency"."incidents"."cause" is not null and "agency"."incidents"."check_on" is not null)),
	CONSTRAINT "incidents_sharing" CHECK (("agency"."incidents"."engagement_id" is null) = ("agency"."incidents"."shared_in" is null))
);
--> statement-breakpoint
CREATE TABLE "agency"."job_estimate_lines" (
	"estimate_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"what" text NOT NULL,
	"minutes" integer,
	"rate_minor" bigint,
	"price_minor" bigint,
	CONSTRAINT "job_estimate_lines_estimate_id_place_pk" PRIMARY KEY("estimate_id","place"),
	CONSTRAINT "job_estimate_lines_what" CHECK ("agency"."job_estimate_lines"."what" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."job_estimates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"minutes" integer,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_estimates_org" UNIQUE("id","org_id"),
	CONSTRAINT "job_estimates_versions" UNIQUE("job_id","number"),
	CONSTRAINT "job_estimates_number" CHECK ("agency"."job_estimates"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "agency"."job_milestones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"name" text NOT NULL,
	"due_on" date NOT NULL,
	"done_at" timestamp with time zone,
	"done_name" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "job_milestones_name" CHECK ("agency"."job_milestones"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."meeting_contacts" (
	"meeting_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	CONSTRAINT "meeting_contacts_meeting_id_contact_id_org_id_pk" PRIMARY KEY("meeting_id","contact_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."meeting_minutes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_minutes_org" UNIQUE("id","client_id","org_id"),
	CONSTRAINT "meeting_minutes_versions" UNIQUE("meeting_id","number"),
	CONSTRAINT "meeting_minutes_body" CHECK ("agency"."meeting_minutes"."body" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."meeting_people" (
	"meeting_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	CONSTRAINT "meeting_people_meeting_id_user_id_org_id_pk" PRIMARY KEY("meeting_id","user_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer DEFAULT 60 NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"state" "agency"."meeting_state" DEFAULT 'planned' NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_org" UNIQUE("id","client_id","org_id"),
	CONSTRAINT "meetings_title" CHECK ("agency"."meetings"."title" <> ''),
	CONSTRAINT "meetings_minutes" CHECK ("agency"."meetings"."minutes" between 5 and 1440)
);
--> statement-breakpoint
CREATE TABLE "agency"."minutes_readers" (
	"minutes_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"email" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_name" text NOT NULL,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_name" text DEFAULT '' NOT NULL,
	"acknowledged_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "minutes_readers_minutes_id_contact_id_org_id_pk" PRIMARY KEY("minutes_id","contact_id","org_id"),
	CONSTRAINT "minutes_readers_acknowledged" CHECK (("agency"."minutes_readers"."acknowledged_at" is null) = ("agency"."minutes_readers"."acknowledged_name" = ''))
);
--> statement-breakpoint
CREATE TABLE "agency"."request_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"verb" "agency"."request_verb" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"until_on" date,
	"into_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	CONSTRAINT "request_moves_merge" CHECK (("agency"."request_moves"."verb"::text = 'merge') = ("agency"."request_moves"."into_id" is not null)),
	CONSTRAINT "request_moves_postpone" CHECK (("agency"."request_moves"."verb"::text = 'postpone') = ("agency"."request_moves"."until_on" is not null)),
	CONSTRAINT "request_moves_itself" CHECK ("agency"."request_moves"."into_id" <> "agency"."request_moves"."request_id"),
	CONSTRAINT "request_moves_length" CHECK (length("agency"."request_moves"."note") <= 5000)
);
--> statement-breakpoint
CREATE TABLE "agency"."shown_jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_jobs_once" UNIQUE("job_id","org_id"),
	CONSTRAINT "shown_jobs_length" CHECK (length("agency"."shown_jobs"."note") <= 2000)
);
--> statement-breakpoint
CREATE TABLE "agency"."spec_templates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" "agency"."job_kind" NOT NULL,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "spec_templates_of_kind" UNIQUE("org_id","kind","locale"),
	CONSTRAINT "spec_templates_locale" CHECK ("agency"."spec_templates"."locale" in ('ru', 'en'))
);
--> statement-breakpoint
CREATE TABLE "agency"."start_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "start_exceptions_reason" CHECK ("agency"."start_exceptions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."todos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"meeting_id" uuid,
	"what" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"job_id" uuid,
	"done_at" timestamp with time zone,
	"done_name" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "todos_what" CHECK ("agency"."todos"."what" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."upsells" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"amount_minor" bigint,
	"currency" text NOT NULL,
	"outcome" "agency"."upsell_outcome" DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "upsells_settled" CHECK (("agency"."upsells"."outcome"::text = 'open') = ("agency"."upsells"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "exchange"."incident_counts" (
	"engagement_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"shared" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "incident_counts_engagement_id_starts_on_agency_org_id_pk" PRIMARY KEY("engagement_id","starts_on","agency_org_id"),
	CONSTRAINT "incident_counts_shared" CHECK ("exchange"."incident_counts"."shared" >= 0),
	CONSTRAINT "incident_counts_quarter" CHECK ("exchange"."incident_counts"."starts_on" = date_trunc('quarter', "exchange"."incident_counts"."starts_on"::timestamp)::date)
);
--> statement-breakpoint
CREATE TABLE "exchange"."regulation_acceptances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"regulation_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "regulation_acceptances_once" UNIQUE("regulation_id","partner_org_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."regulations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "regulations_number" UNIQUE("engagement_id","number","agency_org_id"),
	CONSTRAINT "regulations_sides" UNIQUE("id","agency_org_id","partner_org_id"),
	CONSTRAINT "regulations_text" CHECK ("exchange"."regulations"."body" <> '')
);
--> statement-breakpoint
CREATE TABLE "identity"."calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"shows_names" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_person" UNIQUE("user_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."mail_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"task" "identity"."mail_cadence" DEFAULT 'instant' NOT NULL,
	"rating" "identity"."mail_cadence" DEFAULT 'instant' NOT NULL,
	"regulation" "identity"."mail_cadence" DEFAULT 'instant' NOT NULL,
	"incident" "identity"."mail_cadence" DEFAULT 'instant' NOT NULL,
	"daily_hour" integer DEFAULT 9 NOT NULL,
	"time_zone" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mail_settings_hour" CHECK (daily_hour between 6 and 22),
	CONSTRAINT "mail_settings_zone" CHECK (length("identity"."mail_settings"."time_zone") <= 60)
);
--> statement-breakpoint
CREATE TABLE "identity"."notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" "identity"."notice_kind" NOT NULL,
	"what" text NOT NULL,
	"path" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_plain" CHECK ("identity"."notices"."what" ~ '^[A-Za-z]{1,40}$' and "identity"."notices"."path" ~ '^/[a-z0-9/#?=-]{1,200}$')
);
--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "start_minute" integer DEFAULT 540 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "end_minute" integer DEFAULT 1080 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "answer_minutes" integer DEFAULT 240 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD COLUMN "tier" "agency"."client_tier" DEFAULT 'b' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."contacts" ADD COLUMN "approves" "agency"."decision_matter"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "kind" "agency"."job_kind" DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "estimate_number" integer;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "is_trial" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "trial_of_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD COLUMN "transcript" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "subject" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "sender" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "waits_since" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "exchange"."ballot_replies" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "removal_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agency"."requests" ALTER COLUMN "author_id" DROP NOT NULL;--> statement-breakpoint
-- Whoever waits has waited since the request came; nobody waits for what has had its answer.
UPDATE "agency"."requests" SET "waits_since" = CASE WHEN "state" = 'open' THEN "received_at" END;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_client_org" UNIQUE("id","client_id","org_id");--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_client_org" UNIQUE("id","client_id","org_id");--> statement-breakpoint
ALTER TABLE "agency"."account_members" ADD CONSTRAINT "account_members_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_members" ADD CONSTRAINT "account_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_rules" ADD CONSTRAINT "account_rules_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_rules" ADD CONSTRAINT "account_rules_taker_id_users_id_fk" FOREIGN KEY ("taker_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_settings" ADD CONSTRAINT "account_settings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_rules" ADD CONSTRAINT "approval_rules_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_voices" ADD CONSTRAINT "approval_voices_approval" FOREIGN KEY ("approval_id","client_id","org_id") REFERENCES "agency"."approvals"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_voices" ADD CONSTRAINT "approval_voices_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_words" ADD CONSTRAINT "approval_words_approval" FOREIGN KEY ("approval_id","client_id","org_id") REFERENCES "agency"."approvals"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_words" ADD CONSTRAINT "approval_words_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approvals" ADD CONSTRAINT "approvals_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approvals" ADD CONSTRAINT "approvals_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."backlog_agreements" ADD CONSTRAINT "backlog_agreements_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."backlogs" ADD CONSTRAINT "backlogs_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_imports" ADD CONSTRAINT "client_imports_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_links" ADD CONSTRAINT "client_links_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_links" ADD CONSTRAINT "client_links_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_moves" ADD CONSTRAINT "client_moves_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_regulations" ADD CONSTRAINT "client_regulations_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."duties" ADD CONSTRAINT "duties_doer_id_users_id_fk" FOREIGN KEY ("doer_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."duties" ADD CONSTRAINT "duties_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."engagement_skills" ADD CONSTRAINT "engagement_skills_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incident_entries" ADD CONSTRAINT "incident_entries_incident" FOREIGN KEY ("incident_id","org_id") REFERENCES "agency"."incidents"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incident_promises" ADD CONSTRAINT "incident_promises_incident" FOREIGN KEY ("incident_id","org_id") REFERENCES "agency"."incidents"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_request" FOREIGN KEY ("request_id","org_id") REFERENCES "agency"."requests"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."job_estimate_lines" ADD CONSTRAINT "job_estimate_lines_estimate" FOREIGN KEY ("estimate_id","org_id") REFERENCES "agency"."job_estimates"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."job_estimates" ADD CONSTRAINT "job_estimates_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."job_milestones" ADD CONSTRAINT "job_milestones_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meeting_contacts" ADD CONSTRAINT "meeting_contacts_meeting" FOREIGN KEY ("meeting_id","client_id","org_id") REFERENCES "agency"."meetings"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meeting_contacts" ADD CONSTRAINT "meeting_contacts_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meeting_minutes" ADD CONSTRAINT "meeting_minutes_meeting" FOREIGN KEY ("meeting_id","client_id","org_id") REFERENCES "agency"."meetings"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meeting_people" ADD CONSTRAINT "meeting_people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meeting_people" ADD CONSTRAINT "meeting_people_meeting" FOREIGN KEY ("meeting_id","client_id","org_id") REFERENCES "agency"."meetings"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."meetings" ADD CONSTRAINT "meetings_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD CONSTRAINT "minutes_readers_minutes" FOREIGN KEY ("minutes_id","client_id","org_id") REFERENCES "agency"."meeting_minutes"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD CONSTRAINT "minutes_readers_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."request_moves" ADD CONSTRAINT "request_moves_request" FOREIGN KEY ("request_id","client_id","org_id") REFERENCES "agency"."requests"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."request_moves" ADD CONSTRAINT "request_moves_into" FOREIGN KEY ("into_id","client_id","org_id") REFERENCES "agency"."requests"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."shown_jobs" ADD CONSTRAINT "shown_jobs_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."spec_templates" ADD CONSTRAINT "spec_templates_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."start_exceptions" ADD CONSTRAINT "start_exceptions_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_meeting" FOREIGN KEY ("meeting_id","client_id","org_id") REFERENCES "agency"."meetings"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."upsells" ADD CONSTRAINT "upsells_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."incident_counts" ADD CONSTRAINT "incident_counts_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."regulation_acceptances" ADD CONSTRAINT "regulation_acceptances_regulation" FOREIGN KEY ("regulation_id","agency_org_id","partner_org_id") REFERENCES "exchange"."regulations"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."regulations" ADD CONSTRAINT "regulations_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."mail_settings" ADD CONSTRAINT "mail_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."notices" ADD CONSTRAINT "notices_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_members_user" ON "agency"."account_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_rules_org" ON "agency"."account_rules" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "account_rules_user" ON "agency"."account_rules" USING btree ("taker_id");--> statement-breakpoint
CREATE INDEX "approval_voices_of_contact" ON "agency"."approval_voices" USING btree ("contact_id","asked_at");--> statement-breakpoint
CREATE INDEX "approval_voices_waiting" ON "agency"."approval_voices" USING btree ("org_id","asked_at") WHERE answer is null;--> statement-breakpoint
CREATE INDEX "approval_words_of_approval" ON "agency"."approval_words" USING btree ("approval_id","at");--> statement-breakpoint
CREATE INDEX "approval_words_of_contact" ON "agency"."approval_words" USING btree ("contact_id","at");--> statement-breakpoint
CREATE INDEX "approval_words_org_at" ON "agency"."approval_words" USING btree ("org_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_open" ON "agency"."approvals" USING btree ("job_id","matter","org_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "approvals_org_state" ON "agency"."approvals" USING btree ("org_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "approvals_org_created" ON "agency"."approvals" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "approvals_of_client" ON "agency"."approvals" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "approvals_of_job" ON "agency"."approvals" USING btree ("job_id","created_at");--> statement-breakpoint
CREATE INDEX "backlog_agreements_of_client" ON "agency"."backlog_agreements" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "backlog_agreements_of_contact" ON "agency"."backlog_agreements" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "client_imports_org_created" ON "agency"."client_imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "client_links_token" ON "agency"."client_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "client_links_of_client" ON "agency"."client_links" USING btree ("client_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "client_links_of_contact" ON "agency"."client_links" USING btree ("contact_id","created_at");--> statement-breakpoint
CREATE INDEX "client_moves_of_client" ON "agency"."client_moves" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "client_moves_org_at" ON "agency"."client_moves" USING btree ("org_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "client_regulations_number" ON "agency"."client_regulations" USING btree ("client_id","number","org_id");--> statement-breakpoint
CREATE INDEX "client_regulations_org" ON "agency"."client_regulations" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "duties_user" ON "agency"."duties" USING btree ("doer_id");--> statement-breakpoint
CREATE INDEX "duties_of_client" ON "agency"."duties" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "engagement_skills_engagement" ON "agency"."engagement_skills" USING btree ("engagement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_open" ON "agency"."hand_overs" USING btree ("client_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "hand_overs_of_client" ON "agency"."hand_overs" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "hand_overs_org_at" ON "agency"."hand_overs" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "hand_overs_to" ON "agency"."hand_overs" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "hand_overs_from" ON "agency"."hand_overs" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "incident_entries_of_incident" ON "agency"."incident_entries" USING btree ("incident_id","at");--> statement-breakpoint
CREATE INDEX "incident_promises_of_incident" ON "agency"."incident_promises" USING btree ("incident_id","due_on");--> statement-breakpoint
CREATE INDEX "incident_promises_due" ON "agency"."incident_promises" USING btree ("org_id","due_on") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "incidents_org_opened" ON "agency"."incidents" USING btree ("org_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "incidents_of_client" ON "agency"."incidents" USING btree ("client_id","opened_at");--> statement-breakpoint
CREATE INDEX "incidents_of_request" ON "agency"."incidents" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "incidents_of_job" ON "agency"."incidents" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "incidents_of_engagement" ON "agency"."incidents" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "incidents_unsettled" ON "agency"."incidents" USING btree ("org_id","check_on") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "job_milestones_of_job" ON "agency"."job_milestones" USING btree ("job_id","due_on");--> statement-breakpoint
CREATE INDEX "job_milestones_open" ON "agency"."job_milestones" USING btree ("org_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "meeting_contacts_of_contact" ON "agency"."meeting_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "meeting_people_of_user" ON "agency"."meeting_people" USING btree ("user_id","org_id");--> statement-breakpoint
CREATE INDEX "meetings_org_starts" ON "agency"."meetings" USING btree ("org_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_of_client" ON "agency"."meetings" USING btree ("client_id","starts_at");--> statement-breakpoint
CREATE INDEX "minutes_readers_of_contact" ON "agency"."minutes_readers" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "request_moves_of_request" ON "agency"."request_moves" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "request_moves_into_request" ON "agency"."request_moves" USING btree ("into_id","at");--> statement-breakpoint
CREATE INDEX "shown_jobs_of_client" ON "agency"."shown_jobs" USING btree ("client_id","updated_at");--> statement-breakpoint
CREATE INDEX "start_exceptions_of_job" ON "agency"."start_exceptions" USING btree ("job_id","at");--> statement-breakpoint
CREATE INDEX "todos_of_client" ON "agency"."todos" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "todos_of_meeting" ON "agency"."todos" USING btree ("meeting_id","created_at");--> statement-breakpoint
CREATE INDEX "todos_of_job" ON "agency"."todos" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "todos_of_owner" ON "agency"."todos" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "todos_open" ON "agency"."todos" USING btree ("org_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "upsells_of_client" ON "agency"."upsells" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "upsells_org_at" ON "agency"."upsells" USING btree ("org_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "identity"."calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_org" ON "identity"."calendar_feeds" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "notices_due" ON "identity"."notices" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "notices_of_user" ON "identity"."notices" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "notices_of_org" ON "identity"."notices" USING btree ("org_id");--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_trial_of" FOREIGN KEY ("trial_of_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_trials" ON "agency"."jobs" USING btree ("trial_of_id");--> statement-breakpoint
CREATE INDEX "request_files_words" ON "agency"."request_files" USING gin ("org_id",("name" || ' ' || "transcript") public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "requests_org_waits" ON "agency"."requests" USING btree ("org_id","waits_since","id");--> statement-breakpoint
CREATE INDEX "requests_of_contact" ON "agency"."requests" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "requests_words" ON "agency"."requests" USING gin ("org_id",("subject" || ' ' || "sender" || ' ' || "body") public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "ballot_replies_untold" ON "exchange"."ballot_replies" USING btree ("at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "ballot_reports_untold" ON "exchange"."ballot_reports" USING btree ("at") WHERE told_at is null or removal_told_at is null;--> statement-breakpoint
CREATE INDEX "mails_to" ON "identity"."mails" USING btree ("recipient","created_at");--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD CONSTRAINT "calendars_hours" CHECK (start_minute >= 0 and start_minute < end_minute and end_minute <= 1440);--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD CONSTRAINT "calendars_answer" CHECK (answer_minutes >= 15 and answer_minutes <= 14400);--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_trial" CHECK ("agency"."jobs"."trial_of_id" is null or ("agency"."jobs"."is_trial" and "agency"."jobs"."trial_of_id" <> "agency"."jobs"."id"));--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD CONSTRAINT "request_files_transcript" CHECK (length("agency"."request_files"."transcript") <= 100000);--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_author" CHECK ("agency"."requests"."author_id" is not null or "agency"."requests"."channel"::text = 'form');--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_waits" CHECK (("agency"."requests"."waits_since" is not null) = ("agency"."requests"."state"::text in ('open', 'postponed')));--> statement-breakpoint
-- Agencies that are at work already are reminded, not stopped: their running jobs were agreed elsewhere.
INSERT INTO "agency"."approval_rules" ("org_id", "start_lock") SELECT "id", 'warning' FROM "identity"."organisations" WHERE "kind" = 'agency';
