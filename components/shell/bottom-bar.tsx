import { House, PenLine, Search, UserRound, UsersRound } from "@/components/ui/icons";
import { Static } from "@/components/ui/static";
import type { ShellPlace } from "./shell-view";

/** The five places a thumb reaches on a phone. */
export function BottomBar({ handle, current }: { handle: string; current?: ShellPlace }) {
  const places = [
    { place: "home", href: "/", label: "Home", Icon: House },
    { place: "groups", href: "/groups", label: "Groups", Icon: UsersRound },
    { place: "search", href: "/search", label: "Search", Icon: Search },
    { place: "drafts", href: "/drafts", label: "Drafts", Icon: PenLine },
    { place: "me", href: `/members/${handle}`, label: "Me", Icon: UserRound },
  ];
  return (
    <Static as="nav" aria-label="Main places" className="bottom-bar">
      {places.map(({ place, href, label, Icon }) => (
        <a key={place} href={href} aria-current={place === current ? "page" : undefined}>
          <Icon />
          {label}
        </a>
      ))}
    </Static>
  );
}
