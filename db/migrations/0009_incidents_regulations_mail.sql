CREATE TYPE "agency"."incident_cause" AS ENUM('client_fit', 'budget', 'production', 'account');--> statement-breakpoint
CREATE TYPE "agency"."incident_entry_kind" AS ENUM('opened', 'note', 'taken', 'severity', 'promised', 'kept', 'broken', 'closed', 'calm', 'wait', 'worse', 'reopened', 'shared', 'unshared');--> statement-breakpoint
CREATE TYPE "agency"."incident_severity" AS ENUM('minor', 'serious', 'critical');--> statement-breakpoint
CREATE TYPE "agency"."incident_state" AS ENUM('open', 'checking', 'closed');--> statement-breakpoint
CREATE TYPE "agency"."promise_state" AS ENUM('open', 'kept', 'broken');--> statement-breakpoint
CREATE TYPE "identity"."mail_cadence" AS ENUM('instant', 'hourly', 'daily', 'off');--> statement-breakpoint
CREATE TYPE "identity"."notice_kind" AS ENUM('task', 'rating', 'regulation', 'incident');--> statement-breakpoint
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
ALTER TABLE "agency"."client_regulations" ADD CONSTRAINT "client_regulations_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incident_entries" ADD CONSTRAINT "incident_entries_incident" FOREIGN KEY ("incident_id","org_id") REFERENCES "agency"."incidents"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incident_promises" ADD CONSTRAINT "incident_promises_incident" FOREIGN KEY ("incident_id","org_id") REFERENCES "agency"."incidents"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_request" FOREIGN KEY ("request_id","org_id") REFERENCES "agency"."requests"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."incidents" ADD CONSTRAINT "incidents_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."incident_counts" ADD CONSTRAINT "incident_counts_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."regulation_acceptances" ADD CONSTRAINT "regulation_acceptances_regulation" FOREIGN KEY ("regulation_id","agency_org_id","partner_org_id") REFERENCES "exchange"."regulations"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."regulations" ADD CONSTRAINT "regulations_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."mail_settings" ADD CONSTRAINT "mail_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."notices" ADD CONSTRAINT "notices_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "client_regulations_number" ON "agency"."client_regulations" USING btree ("client_id","number","org_id");--> statement-breakpoint
CREATE INDEX "client_regulations_org" ON "agency"."client_regulations" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "incident_entries_of_incident" ON "agency"."incident_entries" USING btree ("incident_id","at");--> statement-breakpoint
CREATE INDEX "incident_promises_of_incident" ON "agency"."incident_promises" USING btree ("incident_id","due_on");--> statement-breakpoint
CREATE INDEX "incident_promises_due" ON "agency"."incident_promises" USING btree ("org_id","due_on") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "incidents_org_opened" ON "agency"."incidents" USING btree ("org_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "incidents_of_client" ON "agency"."incidents" USING btree ("client_id","opened_at");--> statement-breakpoint
CREATE INDEX "incidents_of_request" ON "agency"."incidents" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "incidents_of_job" ON "agency"."incidents" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "incidents_of_engagement" ON "agency"."incidents" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "incidents_unsettled" ON "agency"."incidents" USING btree ("org_id","check_on") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "notices_due" ON "identity"."notices" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "notices_of_user" ON "identity"."notices" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "notices_of_org" ON "identity"."notices" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "mails_to" ON "identity"."mails" USING btree ("recipient","created_at");