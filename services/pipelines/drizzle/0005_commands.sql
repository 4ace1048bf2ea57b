CREATE TABLE "commands" (
	"pipeline_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"result" jsonb,
	"acknowledged_at" timestamp with time zone,
	CONSTRAINT "commands_pkey" PRIMARY KEY("pipeline_id","id"),
	CONSTRAINT "commands_outcome_check" CHECK ("commands"."outcome" in ('done', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "commands" ADD CONSTRAINT "commands_pipeline_id_fkey" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commands_open_idx" ON "commands" USING btree ("pipeline_id","id") WHERE "commands"."outcome" is null;