import { asPage } from "@/app/page-edge";
import { GroupFields } from "@/components/groups/group-fields";
import { ActionCheckbox } from "@/components/ui/action-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { listSpecialties } from "@/lib/groups/queries";
import { changeGroupAction } from "../actions";
import { groupAt, groupTitle, onlyIf } from "../open-group";

type Props = { params: Promise<{ group: string }> };

const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group, "Settings");
};

export default asPage(titleOf, async function Page({ params }: Props) {
  const group = await groupAt((await params).group);
  onlyIf(group.mayChange);
  const specialties = await listSpecialties();
  return (
    <>
      <h2 className="sr-only">Settings</h2>
      <ActionForm action={changeGroupAction} className="grid max-w-[42rem] gap-5">
        <input type="hidden" name="groupId" value={group.id} />
        <GroupFields specialties={specialties} group={group} />
        <ActionCheckbox
          name="confirmAgain"
          label="Ask members to confirm the changed rules again"
          hint="Until they do, they can read but not write. It has no effect when the rules stay as they are."
        />
        <div>
          <SubmitButton pendingLabel="Saving">Save the settings</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-6 max-w-[42rem] text-sm text-muted">
        To hand the group on, give somebody else the role of owner on the{" "}
        <a href={`/groups/${group.slug}/members`} className="link">
          members page
        </a>
        . Its address, /groups/{group.slug}, stays as it is, so that links keep working.
      </p>
    </>
  );
});
