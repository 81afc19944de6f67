CREATE TABLE "agency"."imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"engagement_id" uuid,
	"source" text NOT NULL,
	"file_name" text NOT NULL,
	"board" jsonb NOT NULL,
	"report" jsonb,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "agency"."imports" ADD CONSTRAINT "imports_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."imports" ADD CONSTRAINT "imports_engagement" FOREIGN KEY ("engagement_id","org_id") REFERENCES "exchange"."engagements"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_org_created" ON "agency"."imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "imports_of_client" ON "agency"."imports" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "imports_of_engagement" ON "agency"."imports" USING btree ("engagement_id");