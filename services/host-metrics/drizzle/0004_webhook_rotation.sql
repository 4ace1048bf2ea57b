ALTER TABLE "webhooks" ADD COLUMN "previous_sealed_secret" text;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "previous_secret_expires_at" timestamp (3) with time zone;