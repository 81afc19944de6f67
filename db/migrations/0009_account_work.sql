CREATE TYPE "agency"."job_kind" AS ENUM('site', 'landing', 'design', 'seo', 'ads', 'support', 'other');--> statement-breakpoint
CREATE TYPE "agency"."meeting_state" AS ENUM('planned', 'held', 'cancelled');--> statement-breakpoint
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
);--> statement-breakpoint
CREATE TABLE "agency"."backlogs" (
	"client_id" uuid PRIMARY KEY NOT NULL,
	"org_id" uuid NOT NULL,
	"job_ids" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
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
);--> statement-breakpoint
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
);--> statement-breakpoint
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
);--> statement-breakpoint
CREATE TABLE "agency"."meeting_contacts" (
	"meeting_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	CONSTRAINT "meeting_contacts_meeting_id_contact_id_org_id_pk" PRIMARY KEY("meeting_id","contact_id","org_id")
);--> statement-breakpoint
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
);--> statement-breakpoint
CREATE TABLE "agency"."meeting_people" (
	"meeting_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	CONSTRAINT "meeting_people_meeting_id_user_id_org_id_pk" PRIMARY KEY("meeting_id","user_id","org_id")
);--> statement-breakpoint
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
);--> statement-breakpoint
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
);--> statement-breakpoint
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
);--> statement-breakpoint
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
);--> statement-breakpoint
CREATE TABLE "identity"."calendar_feeds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"shows_names" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_feeds_person" UNIQUE("user_id","org_id")
);--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "kind" "agency"."job_kind" DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "estimate_number" integer;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "is_trial" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD COLUMN "trial_of_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_client_org" UNIQUE("id","client_id","org_id");--> statement-breakpoint
ALTER TABLE "agency"."backlog_agreements" ADD CONSTRAINT "backlog_agreements_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."backlogs" ADD CONSTRAINT "backlogs_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "agency"."spec_templates" ADD CONSTRAINT "spec_templates_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_meeting" FOREIGN KEY ("meeting_id","client_id","org_id") REFERENCES "agency"."meetings"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."todos" ADD CONSTRAINT "todos_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backlog_agreements_of_client" ON "agency"."backlog_agreements" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "backlog_agreements_of_contact" ON "agency"."backlog_agreements" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "job_milestones_of_job" ON "agency"."job_milestones" USING btree ("job_id","due_on");--> statement-breakpoint
CREATE INDEX "job_milestones_open" ON "agency"."job_milestones" USING btree ("org_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "meeting_contacts_of_contact" ON "agency"."meeting_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "meeting_people_of_user" ON "agency"."meeting_people" USING btree ("user_id","org_id");--> statement-breakpoint
CREATE INDEX "meetings_org_starts" ON "agency"."meetings" USING btree ("org_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_of_client" ON "agency"."meetings" USING btree ("client_id","starts_at");--> statement-breakpoint
CREATE INDEX "minutes_readers_of_contact" ON "agency"."minutes_readers" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "todos_of_client" ON "agency"."todos" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "todos_of_meeting" ON "agency"."todos" USING btree ("meeting_id","created_at");--> statement-breakpoint
CREATE INDEX "todos_of_job" ON "agency"."todos" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "todos_of_owner" ON "agency"."todos" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "todos_open" ON "agency"."todos" USING btree ("org_id","due_on") WHERE done_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "identity"."calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_org" ON "identity"."calendar_feeds" USING btree ("org_id");--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_trial_of" FOREIGN KEY ("trial_of_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_trials" ON "agency"."jobs" USING btree ("trial_of_id");--> statement-breakpoint
ALTER TABLE "agency"."jobs" ADD CONSTRAINT "jobs_trial" CHECK ("agency"."jobs"."trial_of_id" is null or ("agency"."jobs"."is_trial" and "agency"."jobs"."trial_of_id" <> "agency"."jobs"."id"));
