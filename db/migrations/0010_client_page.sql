CREATE TYPE "agency"."shown_origin" AS ENUM('own', 'client', 'partner');--> statement-breakpoint
CREATE TABLE "agency"."client_acceptances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"regulation_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_acceptances_once" UNIQUE("regulation_id","contact_id","org_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."shown_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"origin" "agency"."shown_origin" NOT NULL,
	"source_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_name" text DEFAULT '' NOT NULL,
	CONSTRAINT "shown_files_withdrawn" CHECK (("agency"."shown_files"."withdrawn_at" is null) = ("agency"."shown_files"."withdrawn_name" = ''))
);
--> statement-breakpoint
CREATE TABLE "agency"."shown_regulations" (
	"regulation_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_regulations_regulation_id_org_id_pk" PRIMARY KEY("regulation_id","org_id")
);
--> statement-breakpoint
ALTER TABLE "agency"."contacts" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD COLUMN "is_own_word" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD COLUMN "remark" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD COLUMN "remarked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agency"."client_regulations" ADD CONSTRAINT "client_regulations_whole" UNIQUE("id","client_id","org_id");--> statement-breakpoint
ALTER TABLE "agency"."client_acceptances" ADD CONSTRAINT "client_acceptances_regulation" FOREIGN KEY ("regulation_id","client_id","org_id") REFERENCES "agency"."client_regulations"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_acceptances" ADD CONSTRAINT "client_acceptances_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."shown_files" ADD CONSTRAINT "shown_files_job" FOREIGN KEY ("job_id","client_id","org_id") REFERENCES "agency"."jobs"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."shown_regulations" ADD CONSTRAINT "shown_regulations_regulation" FOREIGN KEY ("regulation_id","client_id","org_id") REFERENCES "agency"."client_regulations"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "client_acceptances_of_contact" ON "agency"."client_acceptances" USING btree ("contact_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "shown_files_once" ON "agency"."shown_files" USING btree ("job_id","source_id","org_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "shown_files_of_client" ON "agency"."shown_files" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "shown_files_of_job" ON "agency"."shown_files" USING btree ("job_id","created_at");--> statement-breakpoint
CREATE INDEX "shown_files_key" ON "agency"."shown_files" USING btree ("key");--> statement-breakpoint
CREATE INDEX "minutes_readers_remarked" ON "agency"."minutes_readers" USING btree ("org_id","remarked_at") WHERE remarked_at is not null;--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD CONSTRAINT "minutes_readers_remark" CHECK (("agency"."minutes_readers"."remarked_at" is null) = ("agency"."minutes_readers"."remark" = ''));--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD CONSTRAINT "minutes_readers_own_word" CHECK (not "agency"."minutes_readers"."is_own_word" or "agency"."minutes_readers"."acknowledged_at" is not null);--> statement-breakpoint
ALTER TABLE "agency"."minutes_readers" ADD CONSTRAINT "minutes_readers_length" CHECK (length("agency"."minutes_readers"."remark") <= 5000);