CREATE SCHEMA "agency";
--> statement-breakpoint
CREATE SCHEMA "exchange";
--> statement-breakpoint
CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TYPE "agency"."client_stage" AS ENUM('new', 'current', 'key', 'sleeping', 'lost');--> statement-breakpoint
CREATE TYPE "agency"."job_state" AS ENUM('draft', 'agreed', 'in_work', 'done', 'cancelled');--> statement-breakpoint
CREATE TYPE "agency"."request_channel" AS ENUM('message', 'mail', 'call', 'meeting', 'file');--> statement-breakpoint
CREATE TYPE "agency"."request_state" AS ENUM('open', 'answered', 'job', 'declined');--> statement-breakpoint
CREATE TYPE "exchange"."engagement_mode" AS ENUM('capacity', 'managed', 'mixed');--> statement-breakpoint
CREATE TYPE "exchange"."engagement_state" AS ENUM('invited', 'active', 'paused', 'ended');--> statement-breakpoint
CREATE TYPE "exchange"."estimate_state" AS ENUM('proposed', 'accepted', 'declined');--> statement-breakpoint
CREATE TYPE "exchange"."message_kind" AS ENUM('message', 'question');--> statement-breakpoint
CREATE TYPE "exchange"."side" AS ENUM('agency', 'partner');--> statement-breakpoint
CREATE TYPE "exchange"."task_state" AS ENUM('offered', 'accepted', 'in_progress', 'delivered', 'done', 'declined', 'cancelled');--> statement-breakpoint
CREATE TYPE "identity"."member_role" AS ENUM('lead', 'director', 'manager', 'producer', 'finance', 'executor');--> statement-breakpoint
CREATE TYPE "identity"."org_kind" AS ENUM('agency', 'partner');--> statement-breakpoint
CREATE TABLE "agency"."audit_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"submission_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."clients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"name" text NOT NULL,
	"stage" "agency"."client_stage" DEFAULT 'new' NOT NULL,
	"manager_id" uuid,
	"notes" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_org" UNIQUE("id","org_id"),
	CONSTRAINT "clients_name" UNIQUE("org_id","name")
);
--> statement-breakpoint
CREATE TABLE "agency"."codenames" (
	"org_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"codename" text NOT NULL,
	"project_id" uuid,
	CONSTRAINT "codenames_engagement_id_client_id_pk" PRIMARY KEY("engagement_id","client_id"),
	CONSTRAINT "codenames_once" UNIQUE("engagement_id","codename")
);
--> statement-breakpoint
CREATE TABLE "agency"."dossiers" (
	"client_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"names" text[] DEFAULT '{}'::text[] NOT NULL,
	"aliases" text[] DEFAULT '{}'::text[] NOT NULL,
	"products" text[] DEFAULT '{}'::text[] NOT NULL,
	"domains" text[] DEFAULT '{}'::text[] NOT NULL,
	"emails" text[] DEFAULT '{}'::text[] NOT NULL,
	"phones" text[] DEFAULT '{}'::text[] NOT NULL,
	"people" text[] DEFAULT '{}'::text[] NOT NULL,
	"tax_ids" text[] DEFAULT '{}'::text[] NOT NULL,
	"addresses" text[] DEFAULT '{}'::text[] NOT NULL,
	"handles" text[] DEFAULT '{}'::text[] NOT NULL,
	"contracts" text[] DEFAULT '{}'::text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"request_id" uuid,
	"title" text NOT NULL,
	"spec" text DEFAULT '' NOT NULL,
	"state" "agency"."job_state" DEFAULT 'draft' NOT NULL,
	"estimate_minutes" integer,
	"price_minor" bigint,
	"currency" text NOT NULL,
	"deadline_on" date,
	"source_id" text,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jobs_org" UNIQUE("id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."leak_overrides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"found" text NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."request_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"request_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"channel" "agency"."request_channel" NOT NULL,
	"body" text NOT NULL,
	"state" "agency"."request_state" DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_org" UNIQUE("id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."task_drafts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"fee_minor" bigint,
	"estimate_minutes" integer,
	"due_on" date,
	"author_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_drafts_org" UNIQUE("id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."task_links" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"source_id" text
);
--> statement-breakpoint
CREATE TABLE "agency"."task_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange"."audit_log" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"submission_key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"answer" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange"."deliveries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"link_url" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_of_task" UNIQUE("id","task_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."engagements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid,
	"invited_name" text NOT NULL,
	"mode" "exchange"."engagement_mode" NOT NULL,
	"state" "exchange"."engagement_state" DEFAULT 'invited' NOT NULL,
	"currency" text NOT NULL,
	"codename_scheme" text NOT NULL,
	"terms" text DEFAULT '' NOT NULL,
	"last_task_number" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "engagements_sides" UNIQUE("id","agency_org_id","partner_org_id"),
	CONSTRAINT "engagements_agency" UNIQUE("id","agency_org_id"),
	CONSTRAINT "engagements_pair" UNIQUE("agency_org_id","partner_org_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."estimates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"state" "exchange"."estimate_state" DEFAULT 'proposed' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange"."files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"delivery_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange"."messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"kind" "exchange"."message_kind" DEFAULT 'message' NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"author_side" "exchange"."side" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"to_side" "exchange"."side" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"handled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange"."projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"codename" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_sides" UNIQUE("id","engagement_id"),
	CONSTRAINT "projects_codename" UNIQUE("engagement_id","codename")
);
--> statement-breakpoint
CREATE TABLE "exchange"."task_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"from_state" "exchange"."task_state" NOT NULL,
	"to_state" "exchange"."task_state" NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"actor_side" "exchange"."side" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange"."tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"state" "exchange"."task_state" DEFAULT 'offered' NOT NULL,
	"is_blocked" boolean DEFAULT false NOT NULL,
	"blocked_reason" text DEFAULT '' NOT NULL,
	"fee_minor" bigint,
	"currency" text NOT NULL,
	"estimate_minutes" integer,
	"due_on" date,
	"due_sort" date GENERATED ALWAYS AS (coalesce(due_on, 'infinity'::date)) STORED NOT NULL,
	"assignee_id" uuid,
	"assignee_name" text DEFAULT '' NOT NULL,
	"return_count" integer DEFAULT 0 NOT NULL,
	"message_count" integer DEFAULT 0 NOT NULL,
	"logged_minutes" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_sides" UNIQUE("id","agency_org_id","partner_org_id"),
	CONSTRAINT "tasks_agency" UNIQUE("id","agency_org_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."time_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"spent_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"org_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" "identity"."member_role" NOT NULL,
	"engagement_id" uuid,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"role" "identity"."member_role" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" "identity"."org_kind" NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Europe/Moscow' NOT NULL,
	"currency" text DEFAULT 'RUB' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."password_resets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."portal" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"guards_digest" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "identity"."throttles" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"password_hash" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agency"."audit_log" ADD CONSTRAINT "audit_log_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD CONSTRAINT "clients_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD CONSTRAINT "clients_manager_id_users_id_fk" FOREIGN KEY ("manager_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."codenames" ADD CONSTRAINT "codenames_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."codenames" ADD CONSTRAINT "codenames_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."codenames" ADD CONSTRAINT "codenames_project" FOREIGN KEY ("project_id","engagement_id") REFERENCES "exchange"."projects"("id","engagement_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."dossiers" ADD CONSTRAINT "dossiers_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_request" FOREIGN KEY ("request_id","org_id") REFERENCES "agency"."requests"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_overrides" ADD CONSTRAINT "leak_overrides_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_overrides" ADD CONSTRAINT "leak_overrides_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD CONSTRAINT "request_files_request" FOREIGN KEY ("request_id","org_id") REFERENCES "agency"."requests"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_drafts" ADD CONSTRAINT "task_drafts_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_drafts" ADD CONSTRAINT "task_drafts_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_links" ADD CONSTRAINT "task_links_task" FOREIGN KEY ("task_id","org_id") REFERENCES "exchange"."tasks"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_links" ADD CONSTRAINT "task_links_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_links" ADD CONSTRAINT "task_links_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."task_notes" ADD CONSTRAINT "task_notes_task" FOREIGN KEY ("task_id","org_id") REFERENCES "exchange"."tasks"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."audit_log" ADD CONSTRAINT "audit_log_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."deliveries" ADD CONSTRAINT "deliveries_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."engagements" ADD CONSTRAINT "engagements_agency_org_id_organisations_id_fk" FOREIGN KEY ("agency_org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."engagements" ADD CONSTRAINT "engagements_partner_org_id_organisations_id_fk" FOREIGN KEY ("partner_org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."estimates" ADD CONSTRAINT "estimates_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_delivery" FOREIGN KEY ("delivery_id","task_id") REFERENCES "exchange"."deliveries"("id","task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."messages" ADD CONSTRAINT "messages_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."outbox" ADD CONSTRAINT "outbox_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."projects" ADD CONSTRAINT "projects_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."task_moves" ADD CONSTRAINT "task_moves_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."tasks" ADD CONSTRAINT "tasks_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."tasks" ADD CONSTRAINT "tasks_project" FOREIGN KEY ("project_id","engagement_id") REFERENCES "exchange"."projects"("id","engagement_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."time_entries" ADD CONSTRAINT "time_entries_task" FOREIGN KEY ("task_id","agency_org_id","partner_org_id") REFERENCES "exchange"."tasks"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."memberships" ADD CONSTRAINT "memberships_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."password_resets" ADD CONSTRAINT "password_resets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."sessions" ADD CONSTRAINT "sessions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_submission" ON "agency"."audit_log" USING btree ("org_id","actor_id","submission_key");--> statement-breakpoint
CREATE INDEX "audit_log_org_at" ON "agency"."audit_log" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "clients_org_created" ON "agency"."clients" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "clients_manager" ON "agency"."clients" USING btree ("manager_id");--> statement-breakpoint
CREATE INDEX "codenames_of_client" ON "agency"."codenames" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "codenames_of_project" ON "agency"."codenames" USING btree ("project_id");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_source" ON "agency"."jobs" USING btree ("client_id","source_id");--> statement-breakpoint
CREATE INDEX "jobs_org_state" ON "agency"."jobs" USING btree ("org_id","state","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_org_created" ON "agency"."jobs" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_of_client" ON "agency"."jobs" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "jobs_of_request" ON "agency"."jobs" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "leak_overrides_of_job" ON "agency"."leak_overrides" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "leak_overrides_of_client" ON "agency"."leak_overrides" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "request_files_of_request" ON "agency"."request_files" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "requests_org_state" ON "agency"."requests" USING btree ("org_id","state","received_at","id");--> statement-breakpoint
CREATE INDEX "requests_org_received" ON "agency"."requests" USING btree ("org_id","received_at","id");--> statement-breakpoint
CREATE INDEX "requests_of_client" ON "agency"."requests" USING btree ("client_id","received_at");--> statement-breakpoint
CREATE INDEX "task_drafts_org_created" ON "agency"."task_drafts" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "task_drafts_of_job" ON "agency"."task_drafts" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "task_drafts_of_engagement" ON "agency"."task_drafts" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "task_links_of_job" ON "agency"."task_links" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "task_links_of_client" ON "agency"."task_links" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_links_source" ON "agency"."task_links" USING btree ("job_id","source_id");--> statement-breakpoint
CREATE INDEX "task_notes_task_at" ON "agency"."task_notes" USING btree ("task_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_log_submission" ON "exchange"."audit_log" USING btree ("org_id","actor_id","submission_key");--> statement-breakpoint
CREATE INDEX "audit_log_org_at" ON "exchange"."audit_log" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "deliveries_task_at" ON "exchange"."deliveries" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "engagements_partner" ON "exchange"."engagements" USING btree ("partner_org_id");--> statement-breakpoint
CREATE INDEX "estimates_task_at" ON "exchange"."estimates" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "estimates_agency_open" ON "exchange"."estimates" USING btree ("agency_org_id","state");--> statement-breakpoint
CREATE INDEX "files_task_at" ON "exchange"."files" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "files_of_delivery" ON "exchange"."files" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "messages_task_at" ON "exchange"."messages" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "messages_agency_open" ON "exchange"."messages" USING btree ("agency_org_id","kind","answered_at");--> statement-breakpoint
CREATE INDEX "outbox_task_id" ON "exchange"."outbox" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "outbox_open" ON "exchange"."outbox" USING btree ("at") WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX "task_moves_task_at" ON "exchange"."task_moves" USING btree ("task_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_number" ON "exchange"."tasks" USING btree ("engagement_id","number");--> statement-breakpoint
CREATE INDEX "tasks_partner_due" ON "exchange"."tasks" USING btree ("partner_org_id","state","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_partner_project" ON "exchange"."tasks" USING btree ("partner_org_id","project_id","state","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_partner_all" ON "exchange"."tasks" USING btree ("partner_org_id","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_partner_assignee" ON "exchange"."tasks" USING btree ("partner_org_id","assignee_id","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_agency_due" ON "exchange"."tasks" USING btree ("agency_org_id","state","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_agency_all" ON "exchange"."tasks" USING btree ("agency_org_id","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_project_due" ON "exchange"."tasks" USING btree ("project_id","due_sort","id");--> statement-breakpoint
CREATE INDEX "time_entries_task_at" ON "exchange"."time_entries" USING btree ("task_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "identity"."invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_org" ON "identity"."invitations" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "invitations_by" ON "identity"."invitations" USING btree ("invited_by");--> statement-breakpoint
CREATE INDEX "mails_unsent" ON "identity"."mails" USING btree ("created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "identity"."memberships" USING btree ("user_id","org_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "memberships_user" ON "identity"."memberships" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memberships_org" ON "identity"."memberships" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "password_resets_token" ON "identity"."password_resets" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "password_resets_user" ON "identity"."password_resets" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "identity"."sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "identity"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_org" ON "identity"."sessions" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "identity"."users" USING btree ("email");
--> statement-breakpoint
CREATE INDEX "tasks_partner_title" ON "exchange"."tasks" USING gin ("partner_org_id", "title" public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tasks_agency_title" ON "exchange"."tasks" USING gin ("agency_org_id", "title" public.gin_trgm_ops);
