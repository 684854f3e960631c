import type { Field } from "@/lib/api/fields";
import { Plain } from "./plain";
import { TypeWords } from "./type-words";

/** Fields with what they are; what may be left out is marked where that is the sender's choice. */
export function FieldList({ fields, isSent = false }: { fields: Field[]; isSent?: boolean }) {
  if (fields.length === 0) return null;
  return (
    <dl className="mt-2 divide-y divide-line rounded-md border border-line text-sm">
      {fields.map(({ name, type, isRequired, description }) => (
        <div
          key={name}
          className="grid gap-x-4 px-3 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
        >
          <dt className="font-mono break-words">
            {name}
            {isSent && !isRequired && <span className="font-sans text-muted"> (optional)</span>}
          </dt>
          <dd className="min-w-0">
            <span className="text-muted">
              <TypeWords type={type} />
            </span>
            {description && (
              <p className="text-pretty">
                <Plain text={description} />
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
