CREATE TYPE "agency"."account_grade" AS ENUM('assistant', 'junior', 'manager', 'senior', 'groupHead', 'director');--> statement-breakpoint
CREATE TYPE "agency"."account_structure" AS ENUM('flat', 'graded', 'director', 'pair', 'twofold', 'hands');--> statement-breakpoint
CREATE TYPE "agency"."client_tier" AS ENUM('a', 'b', 'c');--> statement-breakpoint
CREATE TYPE "agency"."decision_matter" AS ENUM('scope', 'cost', 'delivery', 'invoice', 'minutes');--> statement-breakpoint
CREATE TYPE "agency"."hand_over_state" AS ENUM('open', 'accepted', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "agency"."hand_over_step" AS ENUM('introduced', 'requests', 'jobs', 'promises', 'access');--> statement-breakpoint
CREATE TYPE "agency"."loss_cause" AS ENUM('quality', 'account', 'deadlines', 'price', 'budget', 'competitor', 'inHouse', 'fit', 'closed', 'other');--> statement-breakpoint
CREATE TYPE "agency"."upsell_outcome" AS ENUM('open', 'accepted', 'declined');--> statement-breakpoint
CREATE TABLE "agency"."account_members" (
	"org_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"grade" "agency"."account_grade",
	"group_name" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_members_org_id_user_id_pk" PRIMARY KEY("org_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."account_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"stage" "agency"."client_stage",
	"tier" "agency"."client_tier",
	"taker_id" uuid,
	"grade" "agency"."account_grade",
	"group_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_rules_taker" CHECK ("agency"."account_rules"."taker_id" is not null or "agency"."account_rules"."grade" is not null or "agency"."account_rules"."group_name" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."account_settings" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"structure" "agency"."account_structure" DEFAULT 'flat' NOT NULL,
	"own_duties" text[] DEFAULT '{}'::text[] NOT NULL,
	"most_clients" integer DEFAULT 8 NOT NULL,
	"most_requests" integer DEFAULT 10 NOT NULL,
	"most_minutes" integer DEFAULT 9600 NOT NULL,
	"most_silent" integer DEFAULT 2 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "account_settings_limits" CHECK (least("agency"."account_settings"."most_clients", "agency"."account_settings"."most_requests", "agency"."account_settings"."most_minutes", "agency"."account_settings"."most_silent") >= 0)
);
--> statement-breakpoint
CREATE TABLE "agency"."client_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"meanings" jsonb NOT NULL,
	"report" jsonb,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "agency"."client_moves" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"from_stage" "agency"."client_stage" NOT NULL,
	"to_stage" "agency"."client_stage" NOT NULL,
	"cause" "agency"."loss_cause",
	"note" text DEFAULT '' NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_moves_cause" CHECK (("agency"."client_moves"."to_stage"::text = 'lost') = ("agency"."client_moves"."cause" is not null)),
	CONSTRAINT "client_moves_real" CHECK ("agency"."client_moves"."from_stage" <> "agency"."client_moves"."to_stage")
);
--> statement-breakpoint
CREATE TABLE "agency"."duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"doer_id" uuid NOT NULL,
	"client_id" uuid,
	"group_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duties_once" UNIQUE NULLS NOT DISTINCT("org_id","kind","doer_id","client_id","group_name"),
	CONSTRAINT "duties_where" CHECK ("agency"."duties"."client_id" is null or "agency"."duties"."group_name" = '')
);
--> statement-breakpoint
CREATE TABLE "agency"."hand_overs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"from_id" uuid,
	"from_name" text DEFAULT '' NOT NULL,
	"to_id" uuid NOT NULL,
	"to_name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"done" "agency"."hand_over_step"[] DEFAULT '{}' NOT NULL,
	"state" "agency"."hand_over_state" DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "hand_overs_settled" CHECK (("agency"."hand_overs"."state"::text = 'open') = ("agency"."hand_overs"."settled_at" is null)),
	CONSTRAINT "hand_overs_two" CHECK ("agency"."hand_overs"."from_id" is distinct from "agency"."hand_overs"."to_id")
);
--> statement-breakpoint
CREATE TABLE "agency"."upsells" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"amount_minor" bigint,
	"currency" text NOT NULL,
	"outcome" "agency"."upsell_outcome" DEFAULT 'open' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "upsells_settled" CHECK (("agency"."upsells"."outcome"::text = 'open') = ("agency"."upsells"."settled_at" is null))
);
--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD COLUMN "tier" "agency"."client_tier" DEFAULT 'b' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."contacts" ADD COLUMN "approves" "agency"."decision_matter"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."account_members" ADD CONSTRAINT "account_members_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_members" ADD CONSTRAINT "account_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_rules" ADD CONSTRAINT "account_rules_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_rules" ADD CONSTRAINT "account_rules_taker_id_users_id_fk" FOREIGN KEY ("taker_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."account_settings" ADD CONSTRAINT "account_settings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_imports" ADD CONSTRAINT "client_imports_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."client_moves" ADD CONSTRAINT "client_moves_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."duties" ADD CONSTRAINT "duties_doer_id_users_id_fk" FOREIGN KEY ("doer_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."duties" ADD CONSTRAINT "duties_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_from_id_users_id_fk" FOREIGN KEY ("from_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_to_id_users_id_fk" FOREIGN KEY ("to_id") REFERENCES "identity"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."hand_overs" ADD CONSTRAINT "hand_overs_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."upsells" ADD CONSTRAINT "upsells_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_members_user" ON "agency"."account_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "account_rules_org" ON "agency"."account_rules" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "account_rules_user" ON "agency"."account_rules" USING btree ("taker_id");--> statement-breakpoint
CREATE INDEX "client_imports_org_created" ON "agency"."client_imports" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "client_moves_of_client" ON "agency"."client_moves" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "client_moves_org_at" ON "agency"."client_moves" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "duties_user" ON "agency"."duties" USING btree ("doer_id");--> statement-breakpoint
CREATE INDEX "duties_of_client" ON "agency"."duties" USING btree ("client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hand_overs_open" ON "agency"."hand_overs" USING btree ("client_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "hand_overs_of_client" ON "agency"."hand_overs" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "hand_overs_org_at" ON "agency"."hand_overs" USING btree ("org_id","at");--> statement-breakpoint
CREATE INDEX "hand_overs_to" ON "agency"."hand_overs" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "hand_overs_from" ON "agency"."hand_overs" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "upsells_of_client" ON "agency"."upsells" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "upsells_org_at" ON "agency"."upsells" USING btree ("org_id","at");