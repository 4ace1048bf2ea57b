CREATE TABLE "host_samples" (
	"host" text NOT NULL,
	"sampled_at" timestamp (3) with time zone NOT NULL,
	"cpu_percent" double precision NOT NULL,
	"memory_total_bytes" bigint NOT NULL,
	"memory_free_bytes" bigint NOT NULL,
	"memory_available_bytes" bigint NOT NULL,
	CONSTRAINT "host_samples_pkey" PRIMARY KEY("host","sampled_at")
);
