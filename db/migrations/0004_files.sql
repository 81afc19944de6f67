CREATE TYPE "agency"."cleaning_state" AS ENUM('cleaning', 'ready', 'refused');--> statement-breakpoint
CREATE TABLE "agency"."draft_file_pictures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"draft_file_id" uuid NOT NULL,
	"index" integer NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"preview_key" uuid NOT NULL,
	"preview_sha256" text NOT NULL,
	"words" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"boxes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confirmed_by" uuid,
	"confirmed_name" text DEFAULT '' NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agency"."draft_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"draft_id" uuid,
	"task_id" uuid,
	"file_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"is_private" boolean DEFAULT false NOT NULL,
	"original_key" uuid NOT NULL,
	"state" "agency"."cleaning_state" DEFAULT 'cleaning' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"worked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"clean_key" uuid,
	"extension" text DEFAULT '' NOT NULL,
	"clean_media_type" text DEFAULT '' NOT NULL,
	"clean_size_bytes" bigint DEFAULT 0 NOT NULL,
	"clean_sha256" text DEFAULT '' NOT NULL,
	"texts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"warnings" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"author_id" uuid NOT NULL,
	CONSTRAINT "draft_files_org" UNIQUE("id","org_id"),
	CONSTRAINT "draft_files_place" CHECK (("agency"."draft_files"."draft_id" is null) <> ("agency"."draft_files"."task_id" is null))
);
--> statement-breakpoint
CREATE TABLE "agency"."passed_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"original_key" uuid NOT NULL,
	"state" "agency"."cleaning_state" DEFAULT 'cleaning' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"worked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"clean_key" uuid,
	"extension" text DEFAULT '' NOT NULL,
	"clean_media_type" text DEFAULT '' NOT NULL,
	"clean_size_bytes" bigint DEFAULT 0 NOT NULL,
	"clean_sha256" text DEFAULT '' NOT NULL,
	"texts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"warnings" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"author_id" uuid NOT NULL,
	CONSTRAINT "passed_files_once" UNIQUE("file_id","org_id")
);
--> statement-breakpoint
ALTER TABLE "exchange"."files" ALTER COLUMN "delivery_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD COLUMN "origin" text DEFAULT 'delivery' NOT NULL;--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_of_task" UNIQUE("id","task_id");--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_of_agency" UNIQUE("id","task_id","agency_org_id");--> statement-breakpoint
ALTER TABLE "agency"."draft_file_pictures" ADD CONSTRAINT "draft_file_pictures_file" FOREIGN KEY ("draft_file_id","org_id") REFERENCES "agency"."draft_files"("id","org_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD CONSTRAINT "draft_files_draft" FOREIGN KEY ("draft_id","org_id") REFERENCES "agency"."task_drafts"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD CONSTRAINT "draft_files_task" FOREIGN KEY ("task_id","org_id") REFERENCES "exchange"."tasks"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD CONSTRAINT "draft_files_file" FOREIGN KEY ("file_id","task_id") REFERENCES "exchange"."files"("id","task_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."passed_files" ADD CONSTRAINT "passed_files_file" FOREIGN KEY ("file_id","task_id","org_id") REFERENCES "exchange"."files"("id","task_id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_file_pictures_of_file" ON "agency"."draft_file_pictures" USING btree ("draft_file_id","index");--> statement-breakpoint
CREATE INDEX "draft_files_of_draft" ON "agency"."draft_files" USING btree ("draft_id","created_at");--> statement-breakpoint
CREATE INDEX "draft_files_of_task" ON "agency"."draft_files" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "draft_files_of_file" ON "agency"."draft_files" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "passed_files_of_task" ON "agency"."passed_files" USING btree ("task_id");--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_origin" CHECK ("exchange"."files"."origin" = case when "exchange"."files"."delivery_id" is null then 'brief' else 'delivery' end);--> statement-breakpoint
ALTER TABLE "exchange"."files" ADD CONSTRAINT "files_brief_name" CHECK ("exchange"."files"."origin" <> 'brief' or "exchange"."files"."name" ~ '^brief-[0-9]+[.][a-z0-9]+$');
