CREATE TABLE "audit_outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" jsonb NOT NULL
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
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys" USING btree ("created_at");
--> statement-breakpoint
-- A cascade runs as the owner of the table: a purge takes the history along, which the service may not delete itself.
ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "records_created_at_idx" ON "records" USING btree ("created_at","id") WHERE "records"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "records_updated_at_idx" ON "records" USING btree ("updated_at","id") WHERE "records"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "records_timestamp_asc_idx" ON "records" USING btree (coalesce("timestamp", 'infinity'),"id") WHERE "records"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "records_timestamp_desc_idx" ON "records" USING btree (coalesce("timestamp", '-infinity'),"id") WHERE "records"."deleted_at" is null;
--> statement-breakpoint
CREATE INDEX "records_owner_id_idx" ON "records" USING btree ("owner_id","created_at","id") WHERE "records"."deleted_at" is null;
--> statement-breakpoint
-- What is written down for the audit is delivered and then deleted, never altered.
REVOKE UPDATE ON "audit_outbox" FROM "records_app";
