CREATE TYPE "agency"."request_verb" AS ENUM('answer', 'decline', 'makeJob', 'merge', 'postpone', 'reopen');--> statement-breakpoint
ALTER TYPE "agency"."request_channel" ADD VALUE 'form';--> statement-breakpoint
ALTER TYPE "agency"."request_state" ADD VALUE 'postponed';--> statement-breakpoint
ALTER TYPE "agency"."request_state" ADD VALUE 'merged';--> statement-breakpoint
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
ALTER TABLE "agency"."requests" ALTER COLUMN "author_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "start_minute" integer DEFAULT 540 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "end_minute" integer DEFAULT 1080 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD COLUMN "answer_minutes" integer DEFAULT 240 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD COLUMN "transcript" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "contact_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "subject" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "sender" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD COLUMN "waits_since" timestamp with time zone DEFAULT now();--> statement-breakpoint
-- Whoever waits has waited since the request came; nobody waits for what has had its answer.
UPDATE "agency"."requests" SET "waits_since" = CASE WHEN "state" = 'open' THEN "received_at" END;--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_client_org" UNIQUE("id","client_id","org_id");--> statement-breakpoint
ALTER TABLE "agency"."request_moves" ADD CONSTRAINT "request_moves_request" FOREIGN KEY ("request_id","client_id","org_id") REFERENCES "agency"."requests"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."request_moves" ADD CONSTRAINT "request_moves_into" FOREIGN KEY ("into_id","client_id","org_id") REFERENCES "agency"."requests"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_moves_of_request" ON "agency"."request_moves" USING btree ("request_id","at");--> statement-breakpoint
CREATE INDEX "request_moves_into_request" ON "agency"."request_moves" USING btree ("into_id","at");--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "request_files_words" ON "agency"."request_files" USING gin ("org_id",("name" || ' ' || "transcript") public.gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "requests_org_waits" ON "agency"."requests" USING btree ("org_id","waits_since","id");--> statement-breakpoint
CREATE INDEX "requests_of_contact" ON "agency"."requests" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "requests_words" ON "agency"."requests" USING gin ("org_id",("subject" || ' ' || "sender" || ' ' || "body") public.gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD CONSTRAINT "calendars_hours" CHECK (start_minute >= 0 and start_minute < end_minute and end_minute <= 1440);--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD CONSTRAINT "calendars_answer" CHECK (answer_minutes >= 15 and answer_minutes <= 14400);--> statement-breakpoint
ALTER TABLE "agency"."request_files" ADD CONSTRAINT "request_files_transcript" CHECK (length("agency"."request_files"."transcript") <= 100000);--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_author" CHECK ("agency"."requests"."author_id" is not null or "agency"."requests"."channel"::text = 'form');--> statement-breakpoint
ALTER TABLE "agency"."requests" ADD CONSTRAINT "requests_waits" CHECK (("agency"."requests"."waits_since" is not null) = ("agency"."requests"."state"::text in ('open', 'postponed')));