import type { ReactNode } from "react";
import { asFrame, currentPath } from "@/app/page-edge";
import { GroupFacts } from "@/components/groups/group-facts";
import { GroupHead, type GroupTab } from "./group-head";
import { groupAt } from "./open-group";

type Props = { params: Promise<{ group: string }>; children: ReactNode };

/** A group's name and places; members see all of them, others only what it is about. */
export default asFrame(async function Layout({ params, children }: Props) {
  const group = await groupAt((await params).group);
  const isReader = group.mayRead.allowed;
  const tabs: (GroupTab | false)[] = [
    isReader && { segment: null, label: "Threads" },
    { segment: "about", label: "About" },
    isReader && { segment: "members", label: "Members" },
    group.mayModerate && {
      segment: "moderation",
      label: "Moderation",
      count: group.waitingRequests,
    },
    group.mayChange && { segment: "settings", label: "Settings" },
  ];
  return (
    <>
      <GroupHead
        name={group.name}
        slug={group.slug}
        facts={<GroupFacts group={group} />}
        tabs={tabs.filter((tab) => tab !== false)}
        path={await currentPath()}
      />
      {children}
    </>
  );
});
