CREATE TABLE "audit_outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "gateway_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"gateway_id" text COLLATE "C" NOT NULL,
	"state" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "gateway_events_state_check" CHECK ("gateway_events"."state" in ('online', 'offline'))
);
--> statement-breakpoint
CREATE TABLE "gateway_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"caller" jsonb NOT NULL,
	"author" jsonb NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"rows" jsonb NOT NULL,
	"results" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"leased_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "gateway_photos" (
	"gateway_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gateway_presence" (
	"gateway_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp with time zone,
	"told_state" text DEFAULT 'neverSeen' NOT NULL,
	CONSTRAINT "gateway_presence_told_state_check" CHECK ("gateway_presence"."told_state" in ('neverSeen', 'online', 'offline'))
);
--> statement-breakpoint
CREATE TABLE "gateway_tags" (
	"gateway_id" text COLLATE "C" NOT NULL,
	"tag" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "gateway_tags_pkey" PRIMARY KEY("gateway_id","tag")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"status" integer NOT NULL,
	"headers" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "name" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "lat" double precision;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "lon" double precision;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "metadata" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "expected_interval_seconds" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "gateways" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "gateway_events" ADD CONSTRAINT "gateway_events_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_photos" ADD CONSTRAINT "gateway_photos_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_presence" ADD CONSTRAINT "gateway_presence_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gateway_tags" ADD CONSTRAINT "gateway_tags_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "public"."gateways"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gateway_events_gateway_id_idx" ON "gateway_events" USING btree ("gateway_id","id");--> statement-breakpoint
CREATE INDEX "gateway_imports_open_idx" ON "gateway_imports" USING btree ("created_at") WHERE "gateway_imports"."finished_at" is null;--> statement-breakpoint
CREATE INDEX "gateway_presence_last_seen_at_idx" ON "gateway_presence" USING btree ("last_seen_at","gateway_id");--> statement-breakpoint
CREATE INDEX "gateway_tags_tag_idx" ON "gateway_tags" USING btree ("tag","gateway_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "gateways_name_idx" ON "gateways" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "gateways_created_at_idx" ON "gateways" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "gateways_owner_id_idx" ON "gateways" USING btree ("owner_id","id");--> statement-breakpoint
ALTER TABLE "gateways" ADD CONSTRAINT "gateways_location_check" CHECK (("gateways"."lat" is null) = ("gateways"."lon" is null));--> statement-breakpoint
ALTER TABLE "gateways" ADD CONSTRAINT "gateways_expected_interval_seconds_check" CHECK ("gateways"."expected_interval_seconds" > 0);
--> statement-breakpoint
INSERT INTO "gateway_presence" ("gateway_id") SELECT "id" FROM "gateways";
--> statement-breakpoint
-- What is written down for the audit is not rewritten by the service, only delivered and then removed.
REVOKE UPDATE ON "audit_outbox" FROM gateways_app;
