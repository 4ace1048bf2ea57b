CREATE TABLE "legacy_keys" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "legacy_keys_username_key" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "record_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "record_changes_record_id_version_key" UNIQUE("record_id","version")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "records_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"timestamp" double precision,
	"value1" varchar(255),
	"value2" double precision,
	"value3" boolean,
	"shared" boolean NOT NULL,
	"owner_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_modified_by" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	CONSTRAINT "records_number_key" UNIQUE("number"),
	CONSTRAINT "records_owner_id_check" CHECK ("records"."shared" or "records"."owner_id" is not null)
);
--> statement-breakpoint
CREATE INDEX "records_shared_number_idx" ON "records" USING btree ("number") WHERE "records"."shared" and "records"."deleted_at" is null;
--> statement-breakpoint
-- History is append-only for the service itself: its role may add rows and read them.
REVOKE UPDATE, DELETE ON "record_changes" FROM "records_app";
