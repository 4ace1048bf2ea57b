CREATE TABLE "retention_policies" (
	"class" text PRIMARY KEY NOT NULL,
	"keep_days" integer NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "retention_policies_keep_days_check" CHECK ("retention_policies"."keep_days" > 0)
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"class" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"state" text NOT NULL,
	"before" timestamp (3) with time zone NOT NULL,
	"partitions" jsonb NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "retention_runs_state_check" CHECK ("retention_runs"."state" in ('running', 'succeeded', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "rollup_progress" (
	"pipeline_id" integer PRIMARY KEY NOT NULL,
	"rolled_to" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"pipeline_id" integer NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"ivp1_count" integer,
	"ivp1_sum" bigint,
	"ivp1_min" smallint,
	"ivp1_max" smallint,
	"ivp1_last" smallint,
	"ivp2_count" integer,
	"ivp2_sum" bigint,
	"ivp2_min" smallint,
	"ivp2_max" smallint,
	"ivp2_last" smallint,
	"ivp3_count" integer,
	"ivp3_sum" bigint,
	"ivp3_min" smallint,
	"ivp3_max" smallint,
	"ivp3_last" smallint,
	"ivp4_count" integer,
	"ivp4_sum" bigint,
	"ivp4_min" smallint,
	"ivp4_max" smallint,
	"ivp4_last" smallint,
	"ivp5_count" integer,
	"ivp5_sum" bigint,
	"ivp5_min" smallint,
	"ivp5_max" smallint,
	"ivp5_last" smallint,
	"ivp6_count" integer,
	"ivp6_sum" bigint,
	"ivp6_min" smallint,
	"ivp6_max" smallint,
	"ivp6_last" smallint,
	"ivp7_count" integer,
	"ivp7_sum" bigint,
	"ivp7_min" smallint,
	"ivp7_max" smallint,
	"ivp7_last" smallint,
	"ivp8_count" integer,
	"ivp8_sum" bigint,
	"ivp8_min" smallint,
	"ivp8_max" smallint,
	"ivp8_last" smallint,
	"svp1_count" integer,
	"svp1_last" text,
	"svp2_count" integer,
	"svp2_last" text,
	"svp3_count" integer,
	"svp3_last" text,
	"svp4_count" integer,
	"svp4_last" text,
	CONSTRAINT "rollups_pkey" PRIMARY KEY("pipeline_id","minute")
) PARTITION BY RANGE ("minute");
--> statement-breakpoint
CREATE TABLE "stale_minutes" (
	"pipeline_id" integer NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "stale_minutes_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	CONSTRAINT "stale_minutes_pkey" PRIMARY KEY("pipeline_id","minute","position")
);
--> statement-breakpoint
ALTER TABLE "pipelines" ADD COLUMN "expected_interval_seconds" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollup_progress" ADD CONSTRAINT "rollup_progress_pipeline_id_fkey" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "retention_runs_running_key" ON "retention_runs" USING btree ("class") WHERE "retention_runs"."state" = 'running';--> statement-breakpoint
INSERT INTO "retention_policies" ("class", "keep_days") VALUES ('readings', 30), ('rollups', 365);
--> statement-breakpoint
-- A partition of the rollups for each month (UTC) that the history has a day of: what can be stored can be rolled up.
-- Like that of the history it runs as its caller, and only the owner may do this.
CREATE FUNCTION "ensure_rollup_partitions"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	"month" date;
	"name" text;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('ensure_rollup_partitions'));
	FOR "month" IN
		SELECT DISTINCT date_trunc('month', to_date(right("relname", 8), 'YYYYMMDD'))::date
		FROM "pg_inherits" JOIN "pg_class" ON "oid" = "inhrelid" WHERE "inhparent" = 'readings'::regclass
	LOOP
		"name" := 'rollups_' || to_char("month", 'YYYYMM');
		CONTINUE WHEN to_regclass("name") IS NOT NULL;
		EXECUTE format('CREATE TABLE %I (LIKE "rollups")', "name");
		EXECUTE format(
			'ALTER TABLE "rollups" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
			"name", "month" || ' 00:00:00+00', ("month" + interval '1 month')::date || ' 00:00:00+00'
		);
	END LOOP;
END
$$;
--> statement-breakpoint
SELECT "ensure_rollup_partitions"();
