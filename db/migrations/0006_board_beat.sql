CREATE TABLE "exchange"."board_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"beat" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "exchange"."tasks_partner_due";--> statement-breakpoint
DROP INDEX "exchange"."tasks_partner_project";--> statement-breakpoint
DROP INDEX "exchange"."tasks_partner_assignee";--> statement-breakpoint
DROP INDEX "exchange"."tasks_agency_due";--> statement-breakpoint
ALTER TABLE "exchange"."tasks" ADD COLUMN "state_place" smallint GENERATED ALWAYS AS (case state when 'offered' then 0 when 'accepted' then 1 when 'in_progress' then 2 when 'delivered' then 3 when 'done' then 4 when 'declined' then 5 when 'cancelled' then 6 end) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exchange"."board_changes" ADD CONSTRAINT "board_changes_partner_org_id_organisations_id_fk" FOREIGN KEY ("partner_org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_changes_partner" ON "exchange"."board_changes" USING btree ("partner_org_id");--> statement-breakpoint
CREATE INDEX "tasks_partner_due" ON "exchange"."tasks" USING btree ("partner_org_id","state_place","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_partner_project" ON "exchange"."tasks" USING btree ("partner_org_id","project_id","state_place","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_partner_assignee" ON "exchange"."tasks" USING btree ("partner_org_id","assignee_id","state_place","due_sort","id");--> statement-breakpoint
CREATE INDEX "tasks_agency_due" ON "exchange"."tasks" USING btree ("agency_org_id","state_place","due_sort","id");