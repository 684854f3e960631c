import { asPage, pageMember } from "@/app/page-edge";
import { PageHeader } from "@/components/ui/page-header";
import { countJobs, listJobs } from "@/lib/jobs/queries";
import { mailMode } from "@/lib/mail/transport";
import { getSearchHealth } from "@/lib/search/search-health";
import { HealthFacts } from "./health-facts";
import { JobList } from "./job-list";

export default asPage("Jobs and health", async function JobsPage() {
  const viewer = await pageMember();
  const jobs = await listJobs(viewer);
  const [search, counts] = await Promise.all([getSearchHealth(viewer), countJobs()]);
  return (
    <div className="grid gap-6 *:first:mb-0">
      <PageHeader
        title="Jobs and health"
        description="What runs in the background: mail, the search index, cleaning up. A job that fails is tried again by itself, each time a little later."
      />
      <section aria-labelledby="health">
        <h2 id="health" className="mb-3 text-lg">
          How things are
        </h2>
        <HealthFacts search={search} counts={counts} mail={mailMode()} />
      </section>
      <section aria-labelledby="jobs">
        <h2 id="jobs" className="mb-3 text-lg">
          Jobs
        </h2>
        {jobs.length === 0 ? (
          <p className="text-muted">Nothing to do: every job has been done.</p>
        ) : (
          <JobList jobs={jobs} />
        )}
      </section>
    </div>
  );
});
