import { asPage, pageMember } from "@/app/page-edge";
import { GroupFields } from "@/components/groups/group-fields";
import { ActionText } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { GROUP_SLUG_MAX } from "@/lib/groups/contract";
import { listSpecialties } from "@/lib/groups/queries";
import { newId } from "@/lib/ids";
import { canStartGroup } from "@/lib/policy/groups";
import { startGroupAction } from "./actions";

export default asPage("Start a group", async function Page() {
  const decision = canStartGroup(await pageMember());
  const trail = (
    <a href="/groups" className="hover:underline">
      Groups
    </a>
  );
  if (!decision.allowed) {
    return (
      <>
        <PageHeader title="Start a group" trail={trail} />
        <Notice action={<LinkButton href="/groups">See the groups</LinkButton>}>
          {decision.reason}
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Start a group"
        trail={trail}
        description="You become its owner: you set the rules, decide who comes in, and can share the work with moderators."
      />
      <ActionForm action={startGroupAction} className="grid max-w-[42rem] gap-5">
        <input type="hidden" name="submissionId" value={newId()} />
        <GroupFields specialties={await listSpecialties()} />
        <ActionText
          name="slug"
          label="Address"
          optional
          hint="The last part of the group's link, such as liver-transplant. Left empty, it is made from the name. An unlisted group gets a few random letters after it."
          maxLength={GROUP_SLUG_MAX}
          pattern="[a-z0-9][a-z0-9\-]+[a-z0-9]"
          title="Three or more lower-case letters, digits and hyphens"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div>
          <SubmitButton pendingLabel="Starting">Start the group</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
});
