CREATE TABLE "exchange"."board_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"beat" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000000)::bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exchange"."board_changes" ADD CONSTRAINT "board_changes_partner_org_id_organisations_id_fk" FOREIGN KEY ("partner_org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_changes_partner" ON "exchange"."board_changes" USING btree ("partner_org_id");