ALTER TABLE "exchange"."ballot_replies" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD COLUMN "removal_told_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "ballot_replies_untold" ON "exchange"."ballot_replies" USING btree ("at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "ballot_reports_untold" ON "exchange"."ballot_reports" USING btree ("at") WHERE told_at is null or removal_told_at is null;