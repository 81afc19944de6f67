CREATE TABLE "agency"."leak_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"task_id" uuid,
	"surface" text NOT NULL,
	"kind" text NOT NULL,
	"rule" text NOT NULL,
	"tier" text NOT NULL,
	"found" text NOT NULL,
	"place" text,
	"verdict" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"dossier_version" integer NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "leak_decisions_verdict" CHECK ("agency"."leak_decisions"."verdict" in ('masked', 'reworded', 'not_client', 'client_allows', 'generic_word', 'override')),
	CONSTRAINT "leak_decisions_reason" CHECK ("agency"."leak_decisions"."verdict" <> 'override' or "agency"."leak_decisions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."leak_hits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"scan_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"surface" text NOT NULL,
	"source_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"rule" text NOT NULL,
	"tier" text NOT NULL,
	"found" text NOT NULL,
	"place" text NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"answered_name" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency"."leak_scans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"dossier_version" integer NOT NULL,
	"cursor" text DEFAULT '' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"hits" integer DEFAULT 0 NOT NULL,
	"actor_id" uuid NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "leak_scans_org" UNIQUE("id","org_id")
);
--> statement-breakpoint
-- What leads let through before places were kept stands on wherever its text stands, until the dossier changes.
INSERT INTO "agency"."leak_decisions"
  ("id", "org_id", "job_id", "client_id", "surface", "kind", "rule", "tier", "found", "place", "verdict", "reason", "dossier_version", "actor_id", "actor_name", "at")
SELECT o."id", o."org_id", o."job_id", o."client_id", 'body', o."kind", 'exact', 'mask', o."found", NULL, 'override',
       coalesce(nullif(o."reason", ''), '–'), coalesce(d."version", 1), o."actor_id", o."actor_name", o."at"
  FROM "agency"."leak_overrides" o LEFT JOIN "agency"."dossiers" d ON d."client_id" = o."client_id";
--> statement-breakpoint
ALTER TABLE "agency"."leak_overrides" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "agency"."leak_overrides" CASCADE;--> statement-breakpoint
ALTER TABLE "agency"."leak_decisions" ADD CONSTRAINT "leak_decisions_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_decisions" ADD CONSTRAINT "leak_decisions_job" FOREIGN KEY ("job_id","org_id") REFERENCES "agency"."jobs"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_decisions" ADD CONSTRAINT "leak_decisions_task" FOREIGN KEY ("task_id","org_id") REFERENCES "exchange"."tasks"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD CONSTRAINT "leak_hits_scan" FOREIGN KEY ("scan_id","org_id") REFERENCES "agency"."leak_scans"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD CONSTRAINT "leak_hits_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_hits" ADD CONSTRAINT "leak_hits_task" FOREIGN KEY ("task_id","org_id") REFERENCES "exchange"."tasks"("id","agency_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."leak_scans" ADD CONSTRAINT "leak_scans_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leak_decisions_of_job" ON "agency"."leak_decisions" USING btree ("job_id","at");--> statement-breakpoint
CREATE INDEX "leak_decisions_of_client" ON "agency"."leak_decisions" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "leak_decisions_of_task" ON "agency"."leak_decisions" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "leak_decisions_org_at" ON "agency"."leak_decisions" USING btree ("org_id","at","id");--> statement-breakpoint
CREATE INDEX "leak_hits_of_scan" ON "agency"."leak_hits" USING btree ("scan_id");--> statement-breakpoint
CREATE INDEX "leak_hits_of_client" ON "agency"."leak_hits" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "leak_hits_of_task" ON "agency"."leak_hits" USING btree ("task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "leak_hits_once" ON "agency"."leak_hits" USING btree ("task_id","source_id","surface","client_id","place") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "leak_hits_open" ON "agency"."leak_hits" USING btree ("org_id","at","id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "leak_hits_answered" ON "agency"."leak_hits" USING btree ("org_id","at","id") WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "leak_scans_of_client" ON "agency"."leak_scans" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "leak_scans_running" ON "agency"."leak_scans" USING btree ("client_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "leak_scans_open" ON "agency"."leak_scans" USING btree ("org_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "dossiers_state" ON "agency"."dossiers" USING btree ("org_id","updated_at","version");