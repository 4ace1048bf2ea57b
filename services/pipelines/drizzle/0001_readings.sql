CREATE TABLE "readings" (
	"pipeline_id" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"version" bigint NOT NULL,
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
	"svp4" text,
	CONSTRAINT "readings_pkey" PRIMARY KEY("pipeline_id","recorded_at")
) PARTITION BY RANGE ("recorded_at");

--> statement-breakpoint
-- The partitions of the days (UTC) from "first" to "last"; those that exist stay. Made apart and then attached: that
-- locks out no reading, as CREATE TABLE … PARTITION OF would. It runs as its caller, and only the owner may do this.
CREATE FUNCTION "ensure_reading_partitions"("first" date, "last" date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	"day" date;
	"name" text;
BEGIN
	-- Two callers at once: the second waits, then finds the tables there.
	PERFORM pg_advisory_xact_lock(hashtext('ensure_reading_partitions'));
	FOR "day" IN SELECT generate_series("first", "last", '1 day')::date LOOP
		"name" := 'readings_' || to_char("day", 'YYYYMMDD');
		CONTINUE WHEN to_regclass("name") IS NOT NULL;
		EXECUTE format('CREATE TABLE %I (LIKE "readings")', "name");
		EXECUTE format(
			'ALTER TABLE "readings" ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
			"name", "day" || ' 00:00:00+00', "day" + 1 || ' 00:00:00+00'
		);
	END LOOP;
END
$$;
--> statement-breakpoint
-- Yesterday too: what was recorded just before midnight may come just after it.
SELECT "ensure_reading_partitions"(("today" - 1)::date, ("today" + 7)::date) FROM (SELECT (now() AT TIME ZONE 'utc')::date) AS "t" ("today");
