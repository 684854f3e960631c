DROP INDEX "groups_text_trgm";--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_per_email" ON "invitations" USING btree ("group_id","email") WHERE "invitations"."accepted_at" IS NULL AND "invitations"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX "invitations_open_to_member" ON "invitations" USING btree ("member_id") WHERE "invitations"."accepted_at" IS NULL AND "invitations"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX "invitations_open_to_email" ON "invitations" USING btree ("email") WHERE "invitations"."accepted_at" IS NULL AND "invitations"."withdrawn_at" IS NULL;--> statement-breakpoint
CREATE INDEX "groups_text_trgm" ON "groups" USING gin (public.fold_text("name" || ' ' || "description") gin_trgm_ops);