CREATE TYPE "agency"."approval_answer" AS ENUM('approve', 'refuse');--> statement-breakpoint
CREATE TYPE "agency"."approval_matter" AS ENUM('start', 'scope', 'cost', 'delivery', 'invoice', 'minutes');--> statement-breakpoint
CREATE TYPE "agency"."approval_order" AS ENUM('set', 'chain');--> statement-breakpoint
CREATE TYPE "agency"."approval_state" AS ENUM('open', 'approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "agency"."link_kind" AS ENUM('page', 'intake');--> statement-breakpoint
CREATE TYPE "agency"."start_lock" AS ENUM('lock', 'warning', 'off');--> statement-breakpoint
ALTER TYPE "agency"."request_channel" ADD VALUE 'form';--> statement-breakpoint
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
ALTER TABLE "agency"."requests" ALTER COLUMN "author_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_client_org" UNIQUE("id","client_id","org_id");
--> statement-breakpoint
ALTER TABLE "agency"."approval_rules" ADD CONSTRAINT "approval_rules_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_voices" ADD CONSTRAINT "approval_voices_approval" FOREIGN KEY ("approval_id","client_id","org_id") REFERENCES "agency"."approvals"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_voices" ADD CONSTRAINT "approval_voices_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_words" ADD CONSTRAINT "approval_words_approval" FOREIGN KEY ("approval_id","client_id","org_id") REFERENCES "agency"."approvals"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approval_words" ADD CONSTRAINT "approval_words_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approvals" ADD CONSTRAINT "approvals_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."approvals" ADD CONSTRAINT "approvals_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_links" ADD CONSTRAINT "client_links_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_links" ADD CONSTRAINT "client_links_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."shown_jobs" ADD CONSTRAINT "shown_jobs_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."start_exceptions" ADD CONSTRAINT "start_exceptions_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "client_links_token" ON "agency"."client_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "client_links_of_client" ON "agency"."client_links" USING btree ("client_id","kind","created_at");--> statement-breakpoint
CREATE INDEX "client_links_of_contact" ON "agency"."client_links" USING btree ("contact_id","created_at");--> statement-breakpoint
CREATE INDEX "shown_jobs_of_client" ON "agency"."shown_jobs" USING btree ("client_id","updated_at");--> statement-breakpoint
CREATE INDEX "start_exceptions_of_job" ON "agency"."start_exceptions" USING btree ("job_id","at");--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "requests_of_contact" ON "agency"."requests" USING btree ("contact_id");--> statement-breakpoint
-- Agencies that are at work already are reminded, not stopped: their running jobs were agreed elsewhere.
INSERT INTO "agency"."approval_rules" ("org_id", "start_lock") SELECT "id", 'warning' FROM "identity"."organisations" WHERE "kind" = 'agency';
