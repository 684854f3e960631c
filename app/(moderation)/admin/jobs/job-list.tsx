import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { JobView } from "@/lib/jobs/contract";
import { retryJobAction } from "./actions";

const states = {
  waiting: { tone: "neutral", label: "Waiting" },
  running: { tone: "accent", label: "Running" },
  retrying: { tone: "warning", label: "Will try again" },
  failed: { tone: "danger", label: "Failed" },
} as const;

/** Jobs with what an operator needs to judge them: code, attempts, next run. */
export function JobList({ jobs }: { jobs: JobView[] }) {
  return (
    <ul className="grid divide-y divide-line border-y border-line">
      {jobs.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <strong>{job.task}</strong>
              <Badge tone={states[job.state].tone}>{states[job.state].label}</Badge>
              {job.code && <code className="text-sm text-danger">{job.code}</code>}
            </p>
            <p className="text-sm text-muted">
              {attempts(job)} · added <Time value={job.createdAt} />
              {job.nextAt && (
                <>
                  {" "}
                  · next run <Time value={job.nextAt} />
                </>
              )}
            </p>
            {job.about.length > 0 && (
              <p className="text-sm break-all text-muted">{job.about.join(", ")}</p>
            )}
          </div>
          {(job.state === "failed" || job.state === "retrying") && (
            <ActionForm action={retryJobAction}>
              <input type="hidden" name="jobId" value={job.id} />
              <SubmitButton variant="secondary" size="sm" aria-label={`Try again: ${job.task}`}>
                Try again
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const attempts = ({ attempts: made, maxAttempts }: JobView) =>
  made === 0 ? "Not tried yet" : `Attempt ${made} of ${maxAttempts}`;
