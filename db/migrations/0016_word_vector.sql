-- PostgreSQL takes signs between letters for addresses, tags and numbers, and looks for the end of each
-- over and over: 40 kB of "a_a_a_" took ten seconds. A search asks for letters and digits alone.
CREATE FUNCTION public.word_vector(value text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN to_tsvector('simple', translate(
    public.fold_text(value), '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)));--> statement-breakpoint
DROP INDEX "members_name_text";--> statement-breakpoint
DROP INDEX "posts_text";--> statement-breakpoint
DROP INDEX "threads_text";--> statement-breakpoint
CREATE INDEX "members_name_text" ON "members" USING gin (public.word_vector("name"));--> statement-breakpoint
CREATE INDEX "posts_text" ON "posts" USING gin (public.word_vector("body_text"));--> statement-breakpoint
CREATE INDEX "threads_text" ON "threads" USING gin (public.word_vector("title"));