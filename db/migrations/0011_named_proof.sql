ALTER TABLE "verification_checks" DROP CONSTRAINT "verification_checks_known";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "verified_institution" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "clinician_name" text;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD COLUMN "institution" text;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD COLUMN "institution" text;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_known" CHECK ("verification_checks"."method" IN ('registry','institution-mail','document','vouching','sign-on','manual','recognised')
        AND "verification_checks"."outcome" IN ('proved','not-proved','unavailable')
        AND ("verification_checks"."outcome" = 'proved') = ("verification_checks"."expires_at" IS NOT NULL));