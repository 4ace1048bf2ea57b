CREATE TABLE "gateways" (
	-- "C": the order of ids is that of their bytes, and no upgrade of a locale can break the index.
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"document" text NOT NULL,
	"document_bytes" integer GENERATED ALWAYS AS (octet_length("document")) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "gateways_id_check" CHECK (octet_length("gateways"."id") between 1 and 2048),
	CONSTRAINT "gateways_document_bytes_check" CHECK ("gateways"."document_bytes" <= 1048576)
);
