import { Check, TriangleAlert } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import type { ComparedField, DeskCase } from "@/lib/verification/desk/contract";

const CELL = "px-2 py-2 sm:px-3";

/** What the member says beside what was seen, part by part, and the way to the public register. */
export function Comparison({ one }: { one: DeskCase }) {
  const { compared, comparedWith, lookUp } = one;
  return (
    <section aria-labelledby="comparison" className="grid gap-3">
      <h2 id="comparison" className="text-lg">
        Side by side
      </h2>
      <div className="overflow-x-auto rounded-lg border border-line">
        <table className="w-full table-fixed text-left text-sm">
          <thead className="bg-sunken text-muted">
            <tr>
              <th scope="col" className={`${CELL} w-1/4 font-normal sm:w-36`}>
                <span className="sr-only">Part</span>
              </th>
              <th scope="col" className={`${CELL} w-1/3 font-semibold`}>
                The member says
              </th>
              <th scope="col" className={`${CELL} font-semibold`}>
                {comparedWith ? comparedWith.words : "Nobody has looked yet"}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {compared.map((field) => (
              <tr key={field.label} className="align-top">
                <th scope="row" className={`${CELL} font-normal text-muted`}>
                  {field.label}
                </th>
                <td className={`${CELL} wrap-anywhere`}>{field.said ?? <None />}</td>
                <td className={`${CELL} wrap-anywhere`}>
                  <div className="flex flex-wrap justify-between gap-x-4">
                    {field.seen ?? <None />}
                    <Fit field={field} />
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-sm text-muted">
        {comparedWith && (
          <>
            Seen <Time value={comparedWith.checkedAt} />.{" "}
          </>
        )}
        {lookUp === null && <Registers one={one} />}
        {lookUp && (
          <>
            {lookUp.name}:{" "}
            {lookUp.href ? (
              <a className="link" href={lookUp.href} target="_blank" rel="noreferrer">
                look them up there
                <span className="sr-only"> (opens in a new tab)</span>
              </a>
            ) : (
              "there is no public page to look them up."
            )}
            {lookUp.href && "."}
          </>
        )}
      </p>
    </section>
  );
}

/** Where they may stand, when they named no register. */
function Registers({ one: { registers, fields } }: { one: DeskCase }) {
  const linked = registers.flatMap(({ id, name, professions, lookUpUrl }) =>
    lookUpUrl && professions.includes(fields.professionId)
      ? [{ id, name, href: new URL(lookUpUrl).origin }]
      : [],
  );
  if (linked.length === 0) return "They named no register.";
  return (
    <>
      They named no register. Those of their country:{" "}
      {linked.map(({ id, name, href }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a className="link" href={href} target="_blank" rel="noreferrer">
            {name}
            <span className="sr-only"> (opens in a new tab)</span>
          </a>
        </span>
      ))}
      .
    </>
  );
}

const None = () => <span className="text-muted">–</span>;

/** In words and by a sign, never by colour alone. */
function Fit({ field: { fit, why } }: { field: ComparedField }) {
  if (fit === "unknown") return null;
  const fits = fit === "fits";
  return (
    <span
      className={`flex items-start gap-1 text-sm font-semibold ${fits ? "text-success" : "text-danger"}`}
    >
      {fits ? <Check className="mt-0.5 size-4" /> : <TriangleAlert className="mt-0.5 size-4" />}
      {fits ? "Fits" : `Does not fit. ${why ?? ""}`}
    </span>
  );
}
