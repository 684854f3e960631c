import type { ReactNode } from "react";
import { Static } from "@/components/ui/static";
import { Tabs } from "@/components/ui/tabs";
import { Said } from "../said";

export type GroupTab = { segment: string | null; label: string; count?: number };

type Props = {
  name: string;
  slug: string;
  facts: ReactNode;
  tabs: GroupTab[];
  /** The page's path and query. */
  path: string;
};

/** The group's name and tabs, and what an act that led here did; over a thread only the way back, for the thread has its own heading. */
export function GroupHead({ name, slug, facts, tabs, path }: Props) {
  const { pathname, searchParams } = new URL(path, "http://here");
  const segment = pathname.split("/")[3] || null;
  const home = `/groups/${slug}`;
  if (segment === "threads") {
    return (
      <Static className="mb-1 text-sm text-muted">
        <a href={home} className="hover:underline">
          {name}
        </a>
      </Static>
    );
  }
  return (
    <Static as="header" className="mb-5">
      <Said what={searchParams.get("said")} />
      <h1 className="text-2xl">{name}</h1>
      <div className="mt-1 mb-3 text-sm text-muted">{facts}</div>
      <Tabs
        label={name}
        tabs={tabs.map((tab) => ({
          href: tab.segment ? `${home}/${tab.segment}` : home,
          label: tab.label,
          current: tab.segment === segment,
          ...(tab.count ? { count: tab.count } : {}),
        }))}
      />
    </Static>
  );
}
