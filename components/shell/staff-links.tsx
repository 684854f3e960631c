import { ServerCog, UsersRound } from "lucide-react";

const links = [
  { href: "/admin/members", label: "Members", Icon: UsersRound },
  { href: "/admin/jobs", label: "Jobs and health", Icon: ServerCog },
];

/** What site staff look after. */
export function StaffLinks() {
  return (
    <>
      <div className="places-title">
        <h2>This site</h2>
      </div>
      <ul>
        {links.map(({ href, label, Icon }) => (
          <li key={href}>
            <a href={href} className="place">
              <Icon />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
