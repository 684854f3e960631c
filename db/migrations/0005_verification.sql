CREATE TYPE "public"."verification_case_outcome" AS ENUM('approved', 'refused', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."verification_case_state" AS ENUM('draft', 'submitted', 'decided');--> statement-breakpoint
CREATE TYPE "public"."verification_notice_kind" AS ENUM('60-days', '14-days', 'lapsed');--> statement-breakpoint
CREATE TYPE "public"."verification_review_cause" AS ENUM('vouched-by-revoked', 'vouched-for-revoked');--> statement-breakpoint
CREATE TABLE "registers" (
	"id" text PRIMARY KEY NOT NULL,
	"country" char(2) NOT NULL,
	"jurisdiction" text,
	"name" text NOT NULL,
	"look_up_url" text,
	"professions" text[] NOT NULL,
	"number_hint" text
);
--> statement-breakpoint
CREATE TABLE "verification_cases" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"profession_id" text,
	"specialty_id" text,
	"country" char(2),
	"jurisdiction" text,
	"is_trainee" boolean DEFAULT false NOT NULL,
	"register_id" text,
	"register_number" text,
	"name_on_register" text,
	"state" "verification_case_state" DEFAULT 'draft' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"more_asked_at" timestamp (3) with time zone,
	"more_answered_at" timestamp (3) with time zone,
	"claimed_by" text COLLATE "C",
	"claimed_at" timestamp (3) with time zone,
	"risks" text[] DEFAULT '{}' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text COLLATE "C",
	"outcome" "verification_case_outcome",
	"appeal_of" text COLLATE "C",
	CONSTRAINT "verification_cases_whole" CHECK (("verification_cases"."state" = 'draft' OR "verification_cases"."outcome" = 'withdrawn' OR ("verification_cases"."submitted_at" IS NOT NULL
          AND "verification_cases"."profession_id" IS NOT NULL AND "verification_cases"."country" IS NOT NULL))
        AND ("verification_cases"."state" = 'decided') = ("verification_cases"."outcome" IS NOT NULL)
        AND ("verification_cases"."outcome" IS NULL) = ("verification_cases"."decided_at" IS NULL)
        AND ("verification_cases"."claimed_by" IS NULL) = ("verification_cases"."claimed_at" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "verification_checks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"case_id" text COLLATE "C",
	"method" text NOT NULL,
	"outcome" text NOT NULL,
	"profession_id" text,
	"specialty_id" text,
	"country" char(2),
	"jurisdiction" text,
	"is_trainee" boolean DEFAULT false NOT NULL,
	"register_id" text,
	"register_number" text,
	"name_as_registered" text,
	"status_seen" text,
	"seen" jsonb,
	"checked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"decided_by" text COLLATE "C",
	"reason" text,
	"subject_ids" text[] DEFAULT '{}' NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "verification_checks_known" CHECK ("verification_checks"."method" IN ('registry','institution-mail','document','vouching','sign-on','manual')
        AND "verification_checks"."outcome" IN ('proved','not-proved','unavailable')
        AND ("verification_checks"."outcome" = 'proved') = ("verification_checks"."expires_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "verification_decisions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL,
	"case_id" text COLLATE "C",
	"outcome" text NOT NULL,
	"profession_id" text,
	"specialty_id" text,
	"country" char(2),
	"jurisdiction" text,
	"is_trainee" boolean DEFAULT false NOT NULL,
	"register_id" text,
	"register_number" text,
	"methods" text[] DEFAULT '{}' NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"decided_by" text COLLATE "C",
	"reason_code" text,
	"reason" text,
	CONSTRAINT "verification_decisions_known" CHECK ("verification_decisions"."outcome" IN ('approved','refused','revoked')
        AND ("verification_decisions"."outcome" = 'approved') = ("verification_decisions"."ends_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "verification_messages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"author_id" text COLLATE "C" NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_notices" (
	"decision_id" text COLLATE "C" NOT NULL,
	"kind" "verification_notice_kind" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verification_notices_decision_id_kind_pk" PRIMARY KEY("decision_id","kind")
);
--> statement-breakpoint
CREATE TABLE "verification_reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"cause" "verification_review_cause" NOT NULL,
	"related_member_id" text COLLATE "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "verification_methods" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "mark_shows" text[] DEFAULT '{specialty,country}' NOT NULL;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_specialty_id_specialties_id_fk" FOREIGN KEY ("specialty_id") REFERENCES "public"."specialties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_register_id_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_claimed_by_members_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_cases" ADD CONSTRAINT "verification_cases_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_case_id_verification_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."verification_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_specialty_id_specialties_id_fk" FOREIGN KEY ("specialty_id") REFERENCES "public"."specialties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_register_id_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_checks" ADD CONSTRAINT "verification_checks_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_case_id_verification_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."verification_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_profession_id_professions_id_fk" FOREIGN KEY ("profession_id") REFERENCES "public"."professions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_specialty_id_specialties_id_fk" FOREIGN KEY ("specialty_id") REFERENCES "public"."specialties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_register_id_registers_id_fk" FOREIGN KEY ("register_id") REFERENCES "public"."registers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_decisions" ADD CONSTRAINT "verification_decisions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_messages" ADD CONSTRAINT "verification_messages_case_id_verification_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."verification_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_messages" ADD CONSTRAINT "verification_messages_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_notices" ADD CONSTRAINT "verification_notices_decision_id_verification_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."verification_decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_reviews" ADD CONSTRAINT "verification_reviews_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_reviews" ADD CONSTRAINT "verification_reviews_related_member_id_members_id_fk" FOREIGN KEY ("related_member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_reviews" ADD CONSTRAINT "verification_reviews_settled_by_members_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "registers_country" ON "registers" USING btree ("country");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_cases_open" ON "verification_cases" USING btree ("member_id") WHERE "verification_cases"."state" <> 'decided';--> statement-breakpoint
CREATE INDEX "verification_cases_waiting" ON "verification_cases" USING btree ("submitted_at","id") WHERE "verification_cases"."state" = 'submitted';--> statement-breakpoint
CREATE INDEX "verification_cases_member" ON "verification_cases" USING btree ("member_id","submitted_at");--> statement-breakpoint
CREATE INDEX "verification_cases_number" ON "verification_cases" USING btree ("register_id","register_number");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_cases_appeal" ON "verification_cases" USING btree ("appeal_of");--> statement-breakpoint
CREATE INDEX "verification_checks_case" ON "verification_checks" USING btree ("case_id","checked_at");--> statement-breakpoint
CREATE INDEX "verification_checks_member" ON "verification_checks" USING btree ("member_id","checked_at");--> statement-breakpoint
CREATE INDEX "verification_checks_number" ON "verification_checks" USING btree ("register_id","register_number");--> statement-breakpoint
CREATE INDEX "verification_checks_subjects" ON "verification_checks" USING gin ("subject_ids");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_decisions_order" ON "verification_decisions" USING btree ("member_id","ordinal");--> statement-breakpoint
CREATE INDEX "verification_decisions_case" ON "verification_decisions" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "verification_decisions_time" ON "verification_decisions" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "verification_messages_case" ON "verification_messages" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_reviews_open" ON "verification_reviews" USING btree ("member_id","cause","related_member_id") WHERE "verification_reviews"."settled_at" IS NULL;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_mark_shows_known" CHECK ("members"."mark_shows" <@ ARRAY['specialty','country','institution']);