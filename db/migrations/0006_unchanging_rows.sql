-- Checks and decisions are statements of what was seen and said: they are added and never changed. Only a
-- member's own row takes them along when it goes; a trigger of that deletion is at depth 2.
CREATE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER verification_checks_unchanging BEFORE UPDATE OR DELETE ON "verification_checks"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();--> statement-breakpoint
CREATE TRIGGER verification_decisions_unchanging BEFORE UPDATE OR DELETE ON "verification_decisions"
  FOR EACH ROW EXECUTE FUNCTION public.refuse_change();--> statement-breakpoint
-- What administrators confirmed before there were decisions.
INSERT INTO "verification_decisions" ("id", "member_id", "ordinal", "outcome", "profession_id", "specialty_id",
  "country", "is_trainee", "methods", "decided_at", "ends_at")
SELECT substr(md5('decision ' || "id"), 1, 22), "id", 1, 'approved', "profession_id", "specialty_id", "country",
  "is_trainee", '{manual}', "verified_at", "verification_ends_at"
FROM "members" WHERE "verified_at" IS NOT NULL AND "verification_ends_at" IS NOT NULL;--> statement-breakpoint
UPDATE "members" SET "verification_methods" = '{manual}'
WHERE "verified_at" IS NOT NULL AND "verification_ends_at" IS NOT NULL;
