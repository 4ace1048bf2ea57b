CREATE TABLE "pipelines" (
	"id" integer PRIMARY KEY NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pipelines_id_check" CHECK ("pipelines"."id" between 0 and 99999999)
);
--> statement-breakpoint
-- Every reading rewrites a row. Room in its own page lets the new version stay there and touch no index (HOT).
CREATE TABLE "pipeline_states" (
	"pipeline_id" integer PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"recorded_at" timestamp with time zone,
	"ivp1" smallint,
	"ivp2" smallint,
	"ivp3" smallint,
	"ivp4" smallint,
	"ivp5" smallint,
	"ivp6" smallint,
	"ivp7" smallint,
	"ivp8" smallint,
	"svp1" text,
	"svp2" text,
	"svp3" text,
	"svp4" text
) WITH (fillfactor = 50);
--> statement-breakpoint
ALTER TABLE "pipeline_states" ADD CONSTRAINT "pipeline_states_pipeline_id_fkey" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE cascade ON UPDATE no action;
