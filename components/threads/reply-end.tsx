import type { ReactNode } from "react";

/**
 * Where a thread ends: its opening post is answered here. The form opens in the page where there is
 * JavaScript, and at `href` where there is none; `children` is one that is open already.
 */
export function ReplyEnd({
  opening,
  href,
  children,
}: {
  opening: { id: string; authorName: string };
  href: string;
  children?: ReactNode;
}) {
  return (
    <section id="reply" tabIndex={-1} aria-labelledby="reply-title" className="reply-end">
      <h2 id="reply-title" className="text-lg">
        Reply to the thread
      </h2>
      <a href={href} className="reply-box" data-compose={opening.id}>
        Reply to {opening.authorName}
      </a>
      <div data-composer={opening.id}>{children}</div>
    </section>
  );
}
