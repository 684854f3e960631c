import { Field } from "@/components/ui/field";
import { SlidersHorizontal } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SearchInput as Wanted } from "@/lib/search/contract";

/** What to look for and where: a form that needs no JavaScript. */
export function SearchForm({
  wanted,
  groups,
}: {
  wanted: Wanted;
  groups: { slug: string; name: string }[];
}) {
  const { q, group, author, from, to, sort } = wanted;
  const isNarrowed = Boolean(group || author || from || to);
  return (
    <form action="/search" method="get" className="grid gap-1.5">
      <div className="flex gap-2">
        <SearchInput
          name="q"
          label="Search discussions"
          defaultValue={q}
          maxLength={300}
          className="min-w-0 flex-1"
        />
        <SubmitButton>Search</SubmitButton>
      </div>
      <details open={isNarrowed || undefined} className="text-sm">
        <summary className="btn btn-quiet btn-sm -ml-2">
          <SlidersHorizontal />
          Narrow down and sort
        </summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <Field label="Group">
            {(wires) => (
              <Select {...wires} name="group" defaultValue={group ?? ""}>
                <option value="">All my groups</option>
                {groups.map(({ slug, name }) => (
                  <option key={slug} value={slug}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Author">
            {(wires) => (
              <Input
                {...wires}
                name="author"
                defaultValue={author ?? ""}
                placeholder="Handle, as in the profile's address"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field label="Sort by">
            {(wires) => (
              <Select {...wires} name="sort" defaultValue={sort}>
                <option value="relevance">Best match</option>
                <option value="newest">Newest first</option>
              </Select>
            )}
          </Field>
          <Field label="From">
            {(wires) => <Input {...wires} type="date" name="from" defaultValue={from ?? ""} />}
          </Field>
          <Field label="To">
            {(wires) => <Input {...wires} type="date" name="to" defaultValue={to ?? ""} />}
          </Field>
        </div>
      </details>
    </form>
  );
}
