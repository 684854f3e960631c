import { Compass, House, PenLine } from "@/components/ui/icons";
import { Static } from "@/components/ui/static";
import { GroupLinks } from "./group-links";
import type { ShellGroup, ShellPlace } from "./shell-view";
import { StaffLinks } from "./staff-links";

export const PLACES_ID = "places";

const places = [
  { place: "home", href: "/", label: "Home", Icon: House },
  { place: "groups", href: "/groups", label: "All groups", Icon: Compass },
  { place: "drafts", href: "/drafts", label: "Drafts", Icon: PenLine },
] as const;

/** Where I am and my groups: a column on wide screens, elsewhere a drawer behind the header's button. */
export function PlacesNav({
  groups,
  current,
  currentGroup,
  isStaff,
}: {
  groups: ShellGroup[];
  current?: ShellPlace;
  currentGroup?: string;
  isStaff: boolean;
}) {
  return (
    <Static
      as="nav"
      id={PLACES_ID}
      popover="auto"
      aria-label="Places and my groups"
      className="places"
    >
      <ul>
        {places.map(({ place, href, label, Icon }) => (
          <li key={place}>
            <a
              href={href}
              aria-current={place === current && !currentGroup ? "page" : undefined}
              className="place"
            >
              <Icon />
              {label}
            </a>
          </li>
        ))}
      </ul>
      <GroupLinks groups={groups} currentGroup={currentGroup} />
      {isStaff && <StaffLinks current={current} />}
    </Static>
  );
}
