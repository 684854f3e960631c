CREATE TABLE "thread_titles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"thread_id" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"replaced_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"replaced_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "thread_titles" ADD CONSTRAINT "thread_titles_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_titles" ADD CONSTRAINT "thread_titles_replaced_by_members_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_titles_thread" ON "thread_titles" USING btree ("thread_id","replaced_at");