-- What was sent without saying as what or where goes back to its member.
UPDATE "verification_cases" SET "state" = 'draft', "submitted_at" = NULL, "claimed_by" = NULL, "claimed_at" = NULL
WHERE "state" = 'submitted' AND ("profession_id" IS NULL OR "country" IS NULL);--> statement-breakpoint
-- A statement outlives whoever made it: only that it was them goes with their account, by the foreign key.
CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 AND NEW.decided_by IS NULL
    AND to_jsonb(NEW) - 'decided_by' = to_jsonb(OLD) - 'decided_by'
    AND NOT EXISTS (SELECT FROM public.members m WHERE m.id = OLD.decided_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
ALTER TABLE "verification_cases" DROP CONSTRAINT "verification_cases_whole";--> statement-breakpoint
ALTER TABLE "verification_cases" DROP CONSTRAINT "verification_cases_claimed_by_members_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_cases" DROP CONSTRAINT "verification_cases_decided_by_members_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_checks" DROP CONSTRAINT "verification_checks_decided_by_members_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_decisions" DROP CONSTRAINT "verification_decisions_decided_by_members_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_reviews" DROP CONSTRAINT "verification_reviews_settled_by_members_id_fk";
--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_reviews" ADD CONSTRAINT "verification_reviews_settled_by_members_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_whole" CHECK (("verification_cases"."state" = 'draft' OR "verification_cases"."outcome" IS NOT DISTINCT FROM 'withdrawn' OR ("verification_cases"."submitted_at" IS NOT NULL
          AND "verification_cases"."profession_id" IS NOT NULL AND "verification_cases"."country" IS NOT NULL))
        AND ("verification_cases"."state" = 'decided') = ("verification_cases"."outcome" IS NOT NULL)
        AND ("verification_cases"."outcome" IS NULL) = ("verification_cases"."decided_at" IS NULL)
        AND ("verification_cases"."claimed_by" IS NULL OR "verification_cases"."claimed_at" IS NOT NULL));