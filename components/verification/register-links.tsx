import { ArrowRight } from "@/components/ui/icons";
import type { RegisterView } from "@/lib/verification/contract";
import { lookUpAddress } from "@/lib/verification/registers/look-up-address";

type Given = { number: string | null; name: string | null };

/** Public registers, each where one looks oneself up in it. */
export function RegisterLinks({ registers, given }: { registers: RegisterView[]; given: Given }) {
  const linked = registers.flatMap(({ id, name, lookUpUrl }) =>
    lookUpUrl ? [{ id, name, href: hrefOf(lookUpUrl, given) }] : [],
  );
  if (linked.length === 0) return null;
  return (
    <div className="grid gap-1 text-sm">
      <p className="text-muted">See how you are registered before you fill this in:</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {linked.map(({ id, name, href }) => (
          <li key={id}>
            <a
              href={href}
              target="_blank"
              rel="noopener noreferrer"
              className="link inline-flex min-h-6 items-center gap-1"
            >
              {name}
              <ArrowRight className="size-3.5 -rotate-45" />
              <span className="sr-only">(opens in a new tab)</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** With nothing to put into it, an address leads to the register's first page. */
function hrefOf(template: string, given: Given): string {
  const isWhole =
    (given.number !== null || !template.includes("{number}")) &&
    (given.name !== null || !template.includes("{name}"));
  return isWhole ? lookUpAddress(template, given) : new URL(template).origin;
}
