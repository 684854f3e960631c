import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { DeskNumbers as Numbers } from "@/lib/verification/desk/contract";

type Props = { numbers: Numbers; daysBack: number; dueDays: number };

/** How the desk stands, in four figures. */
export function DeskNumbers({ numbers, daysBack, dueDays }: Props) {
  const { waiting, asked, oldestAt, medianHours, decidedBy, expiring } = numbers;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      <Figure
        name="Waiting"
        value={waiting}
        note={
          <>
            {oldestAt ? (
              <>
                longest since <Time value={oldestAt} />
              </>
            ) : (
              "nobody"
            )}
            {asked > 0 && `; ${asked} asked, no answer yet`}
          </>
        }
      />
      <Figure
        name="Time to a decision"
        value={medianHours === null ? "None yet" : inWords(medianHours)}
        note={`median of the last ${daysBack} days`}
      />
      <Figure
        name="Decided by"
        value={decidedBy.reduce((sum, { count }) => sum + count, 0)}
        note={
          decidedBy.length === 0
            ? `nobody in the last ${daysBack} days`
            : decidedBy
                .map(({ name, count }) => `${name ?? "the checks alone"} ${count}`)
                .join(", ")
        }
      />
      <Figure name="End soon" value={expiring} note={`within ${dueDays} days`} />
    </dl>
  );
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5 bg-raised px-4 py-3">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="text-xl font-semibold tabular-nums">{value}</dd>
      <dd className="text-sm text-pretty text-muted">{note}</dd>
    </div>
  );
}

function inWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  if (hours < 48) return `${Math.round(hours)} h`;
  return `${Math.round(hours / 24)} days`;
}
