CREATE TABLE "audit_outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"event" jsonb NOT NULL
);
--> statement-breakpoint
-- What was done stays as it was written down.
REVOKE UPDATE ON "audit_outbox" FROM "pipelines_app";
--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "previous_key_hash" "bytea";--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "previous_key_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "pin_labels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "pipelines_owner_id_idx" ON "pipelines" USING btree ("owner_id","id");