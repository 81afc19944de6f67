CREATE TABLE "agency"."passed_overrides" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"found" text NOT NULL,
	"place" text NOT NULL,
	"reason" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passed_overrides_reason" CHECK ("agency"."passed_overrides"."reason" <> '')
);
--> statement-breakpoint
DROP INDEX "agency"."leak_hits_once";--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ALTER COLUMN "task_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."passed_files" ALTER COLUMN "created_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD COLUMN "withdrawn_as" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD COLUMN "withdrawn_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD COLUMN "engagement_id" uuid;--> statement-breakpoint
ALTER TABLE "agency"."passed_overrides" ADD CONSTRAINT "passed_overrides_file" FOREIGN KEY ("file_id","task_id","org_id") REFERENCES "exchange"."files"("id","task_id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "passed_overrides_of_file" ON "agency"."passed_overrides" USING btree ("file_id","at");--> statement-breakpoint
CREATE INDEX "passed_overrides_of_task" ON "agency"."passed_overrides" USING btree ("task_id");--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD CONSTRAINT "leak_hits_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_file_pictures_preview" ON "agency"."draft_file_pictures" USING btree ("preview_key");--> statement-breakpoint
CREATE INDEX "draft_files_original" ON "agency"."draft_files" USING btree ("original_key");--> statement-breakpoint
CREATE INDEX "draft_files_clean" ON "agency"."draft_files" USING btree ("clean_key");--> statement-breakpoint
CREATE INDEX "leak_hits_of_engagement" ON "agency"."leak_hits" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "passed_files_clean" ON "agency"."passed_files" USING btree ("clean_key");--> statement-breakpoint
CREATE UNIQUE INDEX "leak_hits_once" ON "agency"."leak_hits" USING btree ("source_id","surface","client_id","place") WHERE answered_at is null;--> statement-breakpoint
ALTER TABLE "agency"."draft_files" ADD CONSTRAINT "draft_files_withdrawn" CHECK ("agency"."draft_files"."withdrawn_at" is null or "agency"."draft_files"."file_id" is null);--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD CONSTRAINT "leak_hits_source" CHECK (("agency"."leak_hits"."task_id" is null) <> ("agency"."leak_hits"."engagement_id" is null));