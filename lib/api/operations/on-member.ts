import { getGroup } from "@/lib/groups/queries";
import type { MemberViewer } from "@/lib/policy/viewer";

type Target = { group: string; handle: string };

/** An act on the member of a group whom the address names, with what the body says about it. */
export const onMember =
  <Body extends object, Answer>(
    act: (
      viewer: MemberViewer,
      input: Body & { groupId: string; handle: string },
    ) => Promise<Answer>,
  ) =>
  async (
    viewer: MemberViewer,
    { params, body }: { params: Target; body: Body },
  ): Promise<Answer> => {
    const { id: groupId } = await getGroup(viewer, params.group);
    return act(viewer, { ...body, groupId, handle: params.handle });
  };
