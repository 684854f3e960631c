import { BadgeCheck, ServerCog, UsersRound } from "@/components/ui/icons";
import type { ShellPlace } from "./shell-view";

const links = [
  {
    place: "staff-verifications",
    href: "/admin/verifications",
    label: "Verifications",
    Icon: BadgeCheck,
  },
  { place: "staff-members", href: "/admin/members", label: "Members", Icon: UsersRound },
  { place: "staff-jobs", href: "/admin/jobs", label: "Jobs and health", Icon: ServerCog },
];

/** What site staff look after. */
export function StaffLinks({ current }: { current?: ShellPlace }) {
  return (
    <>
      <div className="places-title">
        <p id="this-site">This site</p>
      </div>
      <ul aria-labelledby="this-site">
        {links.map(({ place, href, label, Icon }) => (
          <li key={href}>
            <a href={href} className="place" aria-current={place === current ? "page" : undefined}>
              <Icon />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
