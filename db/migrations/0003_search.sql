CREATE TABLE "search_indexes" (
	"name" text PRIMARY KEY NOT NULL,
	"settings_hash" text NOT NULL,
	"built_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"repaired" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "threads_text" ON "threads" USING gin (to_tsvector('simple', public.fold_text("title")));--> statement-breakpoint
CREATE INDEX "threads_title_trgm" ON "threads" USING gin (public.fold_text("title") gin_trgm_ops);
