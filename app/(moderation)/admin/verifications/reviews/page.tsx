import { revokeVerificationAction } from "@/app/(moderation)/admin/members/actions";
import { MemberAct } from "@/app/(moderation)/admin/members/member-act";
import { asPage, pageMember } from "@/app/page-edge";
import { MemberName } from "@/components/members/member-name";
import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import { canOperateSite } from "@/lib/policy/site";
import type { ReviewView } from "@/lib/verification/desk/contract";
import { listReviews } from "@/lib/verification/desk/list-reviews";
import { settleReviewAction } from "../actions";
import { DeskHeader } from "../desk-header";
import { Said } from "../said";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default asPage("Verifications to look at again", async ({ searchParams }: Props) => {
  const viewer = await pageMember();
  const reviews = await listReviews(viewer);
  return (
    <div className="grid gap-5 *:first:mb-0">
      <DeskHeader
        title="To look at again"
        description="Verifications that rest on somebody who has proved false or is suspended, or on a word that was taken back. Leave each as it is or take it back; both are kept in the audit log."
        current="reviews"
        reviews={reviews.length}
        isOperator={canOperateSite(viewer).allowed}
      />
      <Said what={(await searchParams).said} />
      {reviews.length === 0 ? (
        <EmptyState title="Nothing to look at again">
          When somebody is suspended or their verification is taken back, or when a colleague or an
          employer takes a word back, the verifications that rest on it stand here.
        </EmptyState>
      ) : (
        <ul className="grid divide-y divide-line border-y border-line">
          {reviews.map((review) => (
            <Review key={review.id} review={review} />
          ))}
        </ul>
      )}
    </div>
  );
});

const causes: Record<ReviewView["cause"], (related: ReviewView["related"]) => string> = {
  "vouched-by-revoked": ({ name, isSuspended }) =>
    `${name} vouched for them, and is ${isSuspended ? "suspended" : "not verified any more"}.`,
  "vouched-for-revoked": ({ name }) =>
    `They vouched for ${name}, who was refused as false or whose verification was taken back.`,
  "vouch-taken-back": ({ name }) => `${name} has taken back that they vouch for them.`,
  "sign-on-taken-back": () =>
    "Their employer, through whom they sign on, no longer says what their verification rests on.",
};

function Review({ review }: { review: ReviewView }) {
  const { id, memberId, member, related, cause, createdAt, may } = review;
  return (
    <li data-post={id} className="grid gap-2 py-3.5">
      <MemberName member={member} detail={false} />
      <p className="text-sm">
        {causes[cause](related)}{" "}
        <span className="text-muted">
          <Time value={createdAt} />
        </span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm">
        {[member, related]
          .filter(({ handle }, index) => index === 0 || handle !== member.handle)
          .map(({ name, handle }) => (
            <a
              key={handle}
              className="link inline-flex min-h-6 items-center"
              href={`/admin/members?${new URLSearchParams({ q: handle })}`}
            >
              Look at {name}
            </a>
          ))}
      </p>
      {may ? (
        <div className="flex flex-wrap gap-2">
          <ActionForm
            action={settleReviewAction}
            summary={<summary className="btn btn-secondary btn-sm">Leave it as it is</summary>}
            foldClassName="text-sm open:w-full"
            className="mt-2 grid max-w-lg justify-items-start gap-3"
          >
            <input type="hidden" name="reviewId" value={id} />
            <ActionText
              label="What you found"
              name="reason"
              required
              minLength={3}
              maxLength={500}
              className="w-full"
            />
            <SubmitButton size="sm">Leave it as it is</SubmitButton>
          </ActionForm>
          {member.standing !== "unverified" && (
            <MemberAct
              memberId={memberId}
              action={revokeVerificationAction}
              label="Take verification back"
              reasonHint="Discussions close to them at their next request. They are told."
            />
          )}
        </div>
      ) : (
        <p className="text-sm text-muted">Your own: somebody else looks at it.</p>
      )}
    </li>
  );
}
