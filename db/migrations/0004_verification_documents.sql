CREATE TYPE "public"."document_type" AS ENUM('image/jpeg', 'application/pdf');--> statement-breakpoint
CREATE TABLE "verification_documents" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"file_key" text NOT NULL,
	"content_type" "document_type" NOT NULL,
	"byte_size" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"key_id" text,
	"wrapped_key" text,
	"uploaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"destroy_at" timestamp (3) with time zone NOT NULL,
	"destroyed_at" timestamp (3) with time zone,
	CONSTRAINT "verification_documents_end" CHECK ("verification_documents"."destroy_at" <= "verification_documents"."uploaded_at" + interval '720 hours'),
	CONSTRAINT "verification_documents_key_goes" CHECK (("verification_documents"."destroyed_at" IS NULL) = ("verification_documents"."wrapped_key" IS NOT NULL)
        AND ("verification_documents"."wrapped_key" IS NULL) = ("verification_documents"."key_id" IS NULL))
);
--> statement-breakpoint
ALTER TABLE "verification_documents" ADD CONSTRAINT "verification_documents_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "verification_documents_file" ON "verification_documents" USING btree ("file_key");--> statement-breakpoint
CREATE INDEX "verification_documents_member" ON "verification_documents" USING btree ("member_id","uploaded_at");--> statement-breakpoint
CREATE INDEX "verification_documents_fingerprint" ON "verification_documents" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "verification_documents_due" ON "verification_documents" USING btree ("destroy_at") WHERE "verification_documents"."destroyed_at" IS NULL;