CREATE TABLE "agency"."engagement_skills" (
	"engagement_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"skills" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "engagement_skills_org_id_engagement_id_pk" PRIMARY KEY("org_id","engagement_id"),
	CONSTRAINT "engagement_skills_size" CHECK (cardinality("agency"."engagement_skills"."skills") <= 20)
);
--> statement-breakpoint
ALTER TABLE "exchange"."ballot_replies" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "removal_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agency"."engagement_skills" ADD CONSTRAINT "engagement_skills_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "engagement_skills_engagement" ON "agency"."engagement_skills" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "ballot_replies_untold" ON "exchange"."ballot_replies" USING btree ("at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "ballot_reports_untold" ON "exchange"."ballot_reports" USING btree ("at") WHERE told_at is null or removal_told_at is null;