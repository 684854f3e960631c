CREATE TYPE "public"."vouch_state" AS ENUM('asked', 'vouched', 'declined', 'withdrawn', 'taken-back');--> statement-breakpoint
ALTER TYPE "public"."verification_review_cause" ADD VALUE 'vouch-taken-back';--> statement-breakpoint
CREATE TABLE "institution_addresses" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"host" text NOT NULL,
	"institution" text NOT NULL,
	"proved_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"contested_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "institution_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"address_hash" text NOT NULL,
	"sealed_address" text NOT NULL,
	"host" text NOT NULL,
	"code_hash" text NOT NULL,
	"wrong_codes" smallint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "institution_domains" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"domain" text NOT NULL,
	"includes_subdomains" boolean DEFAULT false NOT NULL,
	"is_broad" boolean DEFAULT false NOT NULL,
	"institution" text NOT NULL,
	"country" char(2) NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "institution_domains_folded" CHECK ("institution_domains"."domain" = lower("institution_domains"."domain"))
);
--> statement-breakpoint
CREATE TABLE "vouch_requests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"case_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"voucher_id" text COLLATE "C" NOT NULL,
	"note" text,
	"state" "vouch_state" DEFAULT 'asked' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "vouch_requests_others" CHECK ("vouch_requests"."member_id" <> "vouch_requests"."voucher_id"),
	CONSTRAINT "vouch_requests_answered" CHECK (("vouch_requests"."state" IN ('asked','withdrawn')) = ("vouch_requests"."answered_at" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "clinician_value" text;--> statement-breakpoint
ALTER TABLE "institution_addresses" ADD CONSTRAINT "institution_addresses_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "institution_codes" ADD CONSTRAINT "institution_codes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouch_requests" ADD CONSTRAINT "vouch_requests_case_id_verification_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."verification_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouch_requests" ADD CONSTRAINT "vouch_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouch_requests" ADD CONSTRAINT "vouch_requests_voucher_id_members_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "institution_addresses_member" ON "institution_addresses" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_codes_member" ON "institution_codes" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "institution_domains_domain" ON "institution_domains" USING btree ("domain");--> statement-breakpoint
CREATE UNIQUE INDEX "vouch_requests_once" ON "vouch_requests" USING btree ("case_id","voucher_id");--> statement-breakpoint
CREATE INDEX "vouch_requests_voucher" ON "vouch_requests" USING btree ("voucher_id","created_at");--> statement-breakpoint
CREATE INDEX "vouch_requests_member" ON "vouch_requests" USING btree ("member_id");