-- It held CPU and memory of a day, a row a minute; the rings fill with the same and more from here on.
DROP TABLE "host_samples";