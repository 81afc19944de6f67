CREATE TYPE "agency"."touch_kind" AS ENUM('call', 'meeting', 'message', 'mail', 'report', 'visit');--> statement-breakpoint
CREATE TABLE "agency"."calendars" (
	"org_id" uuid PRIMARY KEY NOT NULL,
	"days_off" date[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendars_size" CHECK (cardinality("agency"."calendars"."days_off") <= 400)
);
--> statement-breakpoint
CREATE TABLE "agency"."contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"handle" text DEFAULT '' NOT NULL,
	"is_decision_maker" boolean DEFAULT false NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"left_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_org" UNIQUE("id","client_id","org_id"),
	CONSTRAINT "contacts_name" CHECK ("agency"."contacts"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "agency"."touches" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"contact_id" uuid,
	"kind" "agency"."touch_kind" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touches_length" CHECK (length("agency"."touches"."note") <= 5000)
);
--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD COLUMN "ideal_days" integer DEFAULT 4 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD COLUMN "most_days" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency"."calendars" ADD CONSTRAINT "calendars_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "identity"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."contacts" ADD CONSTRAINT "contacts_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."touches" ADD CONSTRAINT "touches_client" FOREIGN KEY ("client_id","org_id") REFERENCES "agency"."clients"("id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency"."touches" ADD CONSTRAINT "touches_contact" FOREIGN KEY ("contact_id","client_id","org_id") REFERENCES "agency"."contacts"("id","client_id","org_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_of_client" ON "agency"."contacts" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "contacts_org_left" ON "agency"."contacts" USING btree ("org_id","left_at");--> statement-breakpoint
CREATE INDEX "touches_of_client" ON "agency"."touches" USING btree ("client_id","at");--> statement-breakpoint
CREATE INDEX "touches_of_contact" ON "agency"."touches" USING btree ("contact_id","at");--> statement-breakpoint
CREATE INDEX "touches_org_at" ON "agency"."touches" USING btree ("org_id","at");--> statement-breakpoint
ALTER TABLE "agency"."clients" ADD CONSTRAINT "clients_cadence" CHECK (ideal_days >= 1 and ideal_days < most_days and most_days <= 60);