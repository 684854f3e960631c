import type { Metadata } from "next";
import { pageMember } from "@/app/page-edge";
import { RunBy } from "@/components/groups/run-by";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { listModerators } from "@/lib/membership/queries";
import { Said } from "../../said";
import { groupTitle, openGroup } from "../open-group";
import { JoinPanel } from "./join-panel";

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await groupTitle((await params).group, "About") };
}

export default async function Page({ params, searchParams }: Props) {
  const group = await openGroup((await params).group);
  const moderators = await listModerators(await pageMember(), group);
  const { said } = await searchParams;
  return (
    <>
      <Said what={said} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid content-start gap-7">
          <section aria-label="What it is for">
            <p className="max-w-[70ch] text-pretty">{group.description}</p>
            <ul aria-label="Specialties" className="mt-3 flex flex-wrap gap-1.5">
              {group.specialties.map(({ id, name }) => (
                <li key={id}>
                  <Badge>{name}</Badge>
                </li>
              ))}
            </ul>
          </section>
          {group.rules && (
            <section aria-labelledby="rules">
              <h2 id="rules" className="mb-2 text-lg">
                Rules
              </h2>
              <p className="max-w-[70ch] whitespace-pre-line text-pretty">{group.rules}</p>
            </section>
          )}
          <RunBy moderators={moderators} />
          <p className="text-sm text-muted">
            Started <Time value={group.createdAt} as="date" />.{" "}
            {group.admitsTrainees ? "Clinicians in training are welcome." : "Not for trainees."}{" "}
            {group.listing === "unlisted" &&
              "Only members and invited people know that this group exists."}
          </p>
        </div>
        <JoinPanel group={group} />
      </div>
    </>
  );
}
