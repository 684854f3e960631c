DROP INDEX "memberships_group";--> statement-breakpoint
DROP INDEX "members_name_trgm";--> statement-breakpoint
DROP INDEX "threads_by_activity";--> statement-breakpoint
DROP INDEX "threads_by_creation";--> statement-breakpoint
DROP INDEX "threads_unanswered";--> statement-breakpoint
CREATE INDEX "members_handle_trgm" ON "members" USING gin ("handle" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "members_name_text" ON "members" USING gin (to_tsvector('simple', public.fold_text("name")));--> statement-breakpoint
CREATE INDEX "posts_by_group" ON "posts" USING btree ("group_id","created_at","id");--> statement-breakpoint
CREATE INDEX "memberships_group" ON "memberships" USING btree ("group_id","role","joined_at","member_id");--> statement-breakpoint
CREATE INDEX "members_name_trgm" ON "members" USING gin (public.fold_text("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "threads_by_activity" ON "threads" USING btree ("group_id","last_activity_at","id","post_count","created_at") WHERE "threads"."deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "threads_by_creation" ON "threads" USING btree ("group_id","created_at","id","post_count") WHERE "threads"."deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "threads_unanswered" ON "threads" USING btree ("group_id","created_at","id") WHERE "threads"."post_count" = 1 AND "threads"."deleted_at" IS NULL;