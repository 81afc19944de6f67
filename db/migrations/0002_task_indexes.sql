DROP INDEX "exchange"."tasks_partner_assignee";--> statement-breakpoint
CREATE INDEX "tasks_agency_blocked" ON "exchange"."tasks" USING btree ("agency_org_id","due_sort","id") WHERE is_blocked;--> statement-breakpoint
CREATE INDEX "tasks_partner_assignee" ON "exchange"."tasks" USING btree ("partner_org_id","assignee_id","state","due_sort","id");