CREATE TABLE "npi_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"as_of" date NOT NULL,
	"header" text[] NOT NULL,
	"bytes" bigint NOT NULL,
	"digest" text NOT NULL,
	"line" integer NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"malformed" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "npi_records" (
	"npi" bigint PRIMARY KEY NOT NULL,
	"entity_type" smallint,
	"first_name" text,
	"middle_name" text,
	"last_name" text,
	"name_suffix" text,
	"credential" text,
	"other_first_name" text,
	"other_middle_name" text,
	"other_last_name" text,
	"practice_state" text,
	"taxonomies" jsonb,
	"deactivated_on" date,
	"updated_on" date,
	"as_of" date NOT NULL,
	CONSTRAINT "npi_records_npi_form" CHECK ("npi_records"."npi" BETWEEN 1000000000 AND 2999999999),
	CONSTRAINT "npi_records_entity_type_known" CHECK ("npi_records"."entity_type" IN (1, 2))
);
--> statement-breakpoint
CREATE INDEX "npi_imports_file_name" ON "npi_imports" USING btree ("file_name");