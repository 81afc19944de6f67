CREATE TYPE "exchange"."rating_kind" AS ENUM('month', 'stage');--> statement-breakpoint
CREATE TYPE "exchange"."removal_ground" AS ENUM('leak', 'threat', 'non_party', 'extortion');--> statement-breakpoint
CREATE TABLE "exchange"."ballot_opinions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"side" "exchange"."side" NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scores" jsonb NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_opinions_one_each" UNIQUE("period_id","side","user_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."ballot_replies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"author_side" "exchange"."side" NOT NULL,
	"body" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_replies_one" UNIQUE("ballot_id")
);
--> statement-breakpoint
CREATE TABLE "exchange"."ballot_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"ballot_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"author_side" "exchange"."side" NOT NULL,
	"why" "exchange"."removal_ground" NOT NULL,
	"note" text NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ballot_reports_one" UNIQUE("ballot_id"),
	CONSTRAINT "ballot_reports_note" CHECK ("exchange"."ballot_reports"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "exchange"."ballots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"side" "exchange"."side" NOT NULL,
	"scores" jsonb NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"cast_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"cast_by" uuid NOT NULL,
	"cast_name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"reveal_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_name" text DEFAULT '' NOT NULL,
	"removed_why" "exchange"."removal_ground",
	"removed_note" text DEFAULT '' NOT NULL,
	CONSTRAINT "ballots_one_each" UNIQUE("period_id","side"),
	CONSTRAINT "ballots_sides" UNIQUE("id","agency_org_id","partner_org_id"),
	CONSTRAINT "ballots_scores" CHECK (jsonb_typeof(scores) = 'object' and case side::text when 'agency' then scores - '{response,knowledge,proactive,problems,honesty,discretion,proposals,overall}'::text[] = '{}'::jsonb and scores ?& '{response,knowledge,proactive,problems,honesty,discretion,overall}'::text[] when 'partner' then scores - '{description,answers,knowledge,stability,punctuality,fairness,continuity,overall}'::text[] = '{}'::jsonb and scores ?& '{description,answers,knowledge,stability,punctuality,fairness,continuity,overall}'::text[] end
    and jsonb_typeof(scores -> 'overall') = 'number' and not jsonb_path_exists(scores, 'strict $.* ? (@ != null && (@.type() != "number" || @ < 1 || @ > 10 || (@ * 10).floor() != @ * 10))')),
	CONSTRAINT "ballots_removed" CHECK (("exchange"."ballots"."removed_at" is null) = ("exchange"."ballots"."removed_why" is null) and ("exchange"."ballots"."removed_at" is null or ("exchange"."ballots"."removed_note" <> '' and "exchange"."ballots"."removed_name" <> '')))
);
--> statement-breakpoint
CREATE TABLE "exchange"."published_scores" (
	"org_id" uuid NOT NULL,
	"direction" "exchange"."side" NOT NULL,
	"criterion" text NOT NULL,
	"mean" double precision NOT NULL,
	"sd" double precision NOT NULL,
	"low" double precision NOT NULL,
	"high" double precision NOT NULL,
	"rank_bound" double precision NOT NULL,
	"raters" integer NOT NULL,
	"weight" double precision NOT NULL,
	"distribution" jsonb NOT NULL,
	"votes" integer NOT NULL,
	"batch_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "published_scores_org_id_direction_criterion_pk" PRIMARY KEY("org_id","direction","criterion")
);
--> statement-breakpoint
CREATE TABLE "exchange"."rating_periods" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agency_org_id" uuid NOT NULL,
	"partner_org_id" uuid NOT NULL,
	"kind" "exchange"."rating_kind" NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closes_at" timestamp with time zone DEFAULT now() + interval '14 days' NOT NULL,
	"reminders_sent" integer DEFAULT 0 NOT NULL,
	"reveal_told_at" timestamp with time zone,
	CONSTRAINT "rating_periods_name" UNIQUE("engagement_id","kind","name"),
	CONSTRAINT "rating_periods_sides" UNIQUE("id","agency_org_id","partner_org_id"),
	CONSTRAINT "rating_periods_plain_name" CHECK (case "exchange"."rating_periods"."kind"::text when 'month' then "exchange"."rating_periods"."name" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' else "exchange"."rating_periods"."name" ~ '^[1-9][0-9]{0,3}$' end),
	CONSTRAINT "rating_periods_order" CHECK ("exchange"."rating_periods"."starts_on" <= "exchange"."rating_periods"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "exchange"."ballot_opinions" ADD CONSTRAINT "ballot_opinions_period" FOREIGN KEY ("period_id","agency_org_id","partner_org_id") REFERENCES "exchange"."rating_periods"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_replies" ADD CONSTRAINT "ballot_replies_ballot" FOREIGN KEY ("ballot_id","agency_org_id","partner_org_id") REFERENCES "exchange"."ballots"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."ballot_reports" ADD CONSTRAINT "ballot_reports_ballot" FOREIGN KEY ("ballot_id","agency_org_id","partner_org_id") REFERENCES "exchange"."ballots"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."ballots" ADD CONSTRAINT "ballots_period" FOREIGN KEY ("period_id","agency_org_id","partner_org_id") REFERENCES "exchange"."rating_periods"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."published_scores" ADD CONSTRAINT "published_scores_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exchange"."rating_periods" ADD CONSTRAINT "rating_periods_engagement" FOREIGN KEY ("engagement_id","agency_org_id","partner_org_id") REFERENCES "exchange"."engagements"("id","agency_org_id","partner_org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ballots_agency" ON "exchange"."ballots" USING btree ("agency_org_id","side","reveal_at");--> statement-breakpoint
CREATE INDEX "ballots_partner" ON "exchange"."ballots" USING btree ("partner_org_id","side","reveal_at");--> statement-breakpoint
CREATE INDEX "rating_periods_agency" ON "exchange"."rating_periods" USING btree ("agency_org_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "rating_periods_partner" ON "exchange"."rating_periods" USING btree ("partner_org_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "rating_periods_untold" ON "exchange"."rating_periods" USING btree ("closes_at") WHERE reveal_told_at is null;