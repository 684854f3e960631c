import { buttonClass } from "@/components/ui/button-class";
import { SquarePen } from "@/components/ui/icons";
import { Menu } from "@/components/ui/menu";
import { MenuLink } from "@/components/ui/menu-item";
import type { ShellGroup } from "./shell-view";

const face = (
  <>
    <SquarePen />
    <span className="max-md:sr-only">New thread</span>
  </>
);
const look = "shrink-0 max-md:w-10 max-md:px-0";

/** Starts a thread in the group at hand; anywhere else it asks first in which one. */
export function NewThreadButton({
  groups,
  currentGroup,
}: {
  groups: ShellGroup[];
  currentGroup?: string;
}) {
  if (currentGroup && groups.some(({ slug }) => slug === currentGroup)) {
    return (
      <a
        href={`/groups/${currentGroup}/threads/new`}
        data-shortcut="n"
        className={buttonClass({ variant: "primary", className: look })}
      >
        {face}
      </a>
    );
  }
  return (
    <Menu trigger={face} variant="primary" align="end" shortcut="n" className={look}>
      <p className="menu-label">{groups.length ? "Start a thread in" : "Threads live in groups"}</p>
      {groups.map(({ slug, name }) => (
        <MenuLink key={slug} href={`/groups/${slug}/threads/new`}>
          {name}
        </MenuLink>
      ))}
      {groups.length === 0 && <MenuLink href="/groups">Find a group to join</MenuLink>}
    </Menu>
  );
}
