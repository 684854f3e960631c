import { Avatar } from "@/components/members/avatar";
import type { Viewer } from "@/lib/policy/viewer";

/** How a reply of the viewer looks while it is on its way; the page copies it when one is sent. */
export function Echo({ viewer }: { viewer: Viewer }) {
  if (viewer.kind === "guest") return null;
  return (
    <div hidden data-echo className="post post-sending">
      <div className="member">
        <Avatar name={viewer.name} seed={viewer.handle} />
        <div className="min-w-0">
          <p className="member-line font-semibold">{viewer.name}</p>
          <p role="status" className="mark">
            Sending…
          </p>
        </div>
      </div>
      <div className="post-body" />
    </div>
  );
}
