import type { DraftStatus } from "./use-draft";

const words = {
  saving: "Saving draft…",
  saved: "Draft saved",
};

/** Says quietly whether the draft is safe. */
export function DraftNote({ status, hasDraft }: { status: DraftStatus; hasDraft: boolean }) {
  if (status.kind === "failed") {
    return (
      <p role="alert" className="basis-full text-sm text-danger">
        {status.message}
      </p>
    );
  }
  return (
    <p role="status" className="text-sm text-muted">
      {status.kind === "idle" ? hasDraft && "Draft restored" : words[status.kind]}
    </p>
  );
}
