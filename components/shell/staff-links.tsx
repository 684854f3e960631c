import { BadgeCheck, Flag, ScrollText, ServerCog } from "lucide-react";

const links = [
  { href: "/admin/verifications", label: "Verifications", Icon: BadgeCheck },
  { href: "/admin/reports", label: "Reports", Icon: Flag },
  { href: "/admin/audit", label: "Audit log", Icon: ScrollText },
  { href: "/admin/jobs", label: "Jobs and health", Icon: ServerCog },
];

/** What site staff look after. */
export function StaffLinks({ current }: { current: boolean }) {
  return (
    <>
      <div className="places-title">
        <h2>This site</h2>
      </div>
      <ul>
        {links.map(({ href, label, Icon }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "true" : undefined} className="place">
              <Icon />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
