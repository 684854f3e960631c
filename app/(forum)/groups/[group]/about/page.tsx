import { asPage, pageMember } from "@/app/page-edge";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { canWriteAnywhere } from "@/lib/policy/viewer";
import { groupAt, groupTitle } from "../open-group";
import { JoinPanel } from "./join-panel";

type Props = { params: Promise<{ group: string }> };

const titleOf = async ({ params }: Props) => {
  return await groupTitle((await params).group, "About");
};

export default asPage(titleOf, async function Page({ params }: Props) {
  const group = await groupAt((await params).group);
  return (
    <div className="grid max-w-[46rem] gap-7">
      <section aria-label="What it is for">
        <p className="text-pretty">{group.description}</p>
        {group.specialties.length > 0 && (
          <ul aria-label="Specialties" className="mt-3 flex flex-wrap gap-1.5">
            {group.specialties.map(({ id, name }) => (
              <li key={id}>
                <Badge>{name}</Badge>
              </li>
            ))}
          </ul>
        )}
      </section>
      {group.rules && (
        <section aria-labelledby="rules">
          <h2 id="rules" className="mb-2 text-lg">
            Rules
          </h2>
          <ul className="grid max-w-[70ch] list-disc gap-1.5 pl-5 marker:text-muted">
            {group.rules.split(/\n+/).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </section>
      )}
      <JoinPanel group={group} isVerified={canWriteAnywhere(await pageMember()).allowed} />
      <p className="text-sm text-muted">
        Started <Time value={group.createdAt} as="date" />.{" "}
        {group.admitsTrainees ? "Clinicians in training are welcome." : "Not for trainees."}{" "}
        {group.listing === "unlisted" &&
          "Only members and invited people know that this group exists."}
      </p>
    </div>
  );
});
