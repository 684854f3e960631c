import { Button } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { LinkButton } from "@/components/ui/link-button";
import { SelectField } from "@/components/ui/select-field";
import type { ProfileChoices } from "@/lib/members/contract";
import type { QueueFilter, QueueState } from "@/lib/verification/desk/contract";
import { RISK_WORDS } from "@/lib/verification/risks";
import { queueHref } from "./desk-href";

const states: Record<QueueState, string> = {
  waiting: "Waiting",
  asked: "Asked, no answer yet",
  decided: "Decided",
};

type Choices = Pick<ProfileChoices, "professions" | "countries">;

/** Which cases are listed and in what order. All of it is in the address. */
export function QueueFilters({ filter, choices }: { filter: QueueFilter; choices: Choices }) {
  const { state, order, risk, country, profession, mine } = filter;
  const isFiltered = [risk, country, profession, mine].some((value) => value !== "");
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <ChoiceLinks
          label="State"
          choices={Object.entries(states).map(([id, label]) => ({
            href: queueHref(filter, { state: id as QueueState }),
            label,
            current: id === state,
          }))}
        />
        {state !== "decided" && (
          <ChoiceLinks
            label="Order"
            choices={[
              {
                href: queueHref(filter, { order: "age" }),
                label: "Longest waiting first",
                current: order === "age",
              },
              {
                href: queueHref(filter, { order: "risk" }),
                label: "Risks first",
                current: order === "risk",
              },
            ]}
          />
        )}
      </div>
      <search>
        <form className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(3,minmax(0,1fr))_auto_auto]">
          {state !== "waiting" && <input type="hidden" name="state" value={state} />}
          {order !== "age" && <input type="hidden" name="order" value={order} />}
          <SelectField label="Risk" name="risk" defaultValue={risk} className="max-sm:col-span-2">
            <option value="">With or without</option>
            <option value="any">With a risk</option>
            <option value="none">Without</option>
            {Object.entries(RISK_WORDS).map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </SelectField>
          <SelectField label="Country" name="country" defaultValue={country}>
            <option value="">Any country</option>
            {choices.countries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField label="Profession" name="profession" defaultValue={profession}>
            <option value="">Any profession</option>
            {choices.professions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <label className="flex min-h-9 items-center gap-2.5">
            <input
              type="checkbox"
              className="tick"
              name="mine"
              value="1"
              defaultChecked={mine !== ""}
            />
            {state === "decided" ? "Decided by me" : "Claimed by me"}
          </label>
          <span className="flex gap-2">
            <Button type="submit">Show</Button>
            {isFiltered && (
              <LinkButton
                variant="quiet"
                href={queueHref(filter, { risk: "", country: "", profession: "", mine: "" })}
              >
                Clear
              </LinkButton>
            )}
          </span>
        </form>
      </search>
    </div>
  );
}
