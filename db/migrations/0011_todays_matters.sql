DROP INDEX "exchange"."estimates_agency_open";--> statement-breakpoint
DROP INDEX "exchange"."messages_agency_open";--> statement-breakpoint
DROP INDEX "agency"."todos_open";--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "agency"."approvals" USING btree ("org_id","created_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "jobs_promised" ON "agency"."jobs" USING btree ("org_id","deadline_on","id") WHERE state in ('draft', 'agreed', 'in_work');--> statement-breakpoint
CREATE INDEX "todos_done" ON "agency"."todos" USING btree ("org_id","done_at","id") WHERE done_at is not null;--> statement-breakpoint
CREATE INDEX "estimates_proposed" ON "exchange"."estimates" USING btree ("agency_org_id","at","id") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "messages_asked" ON "exchange"."messages" USING btree ("agency_org_id","at","id") WHERE kind = 'question' and answered_at is null;--> statement-breakpoint
CREATE INDEX "todos_open" ON "agency"."todos" USING btree ("org_id",coalesce(due_on, 'infinity'::date),"id") WHERE done_at is null;