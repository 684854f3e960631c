import { Check } from "@/components/ui/icons";

export type Part = { place: string; label: string; isDone: boolean };

/** How far asking is: each part by name, with a link to it. */
export function Progress({ parts }: { parts: Part[] }) {
  const done = parts.filter(({ isDone }) => isDone).length;
  const next = parts.find(({ isDone }) => !isDone);
  return (
    <nav aria-label="Progress" className="grid gap-2">
      <p className="text-sm font-semibold">
        {done} of {parts.length} parts done
        {next && <span className="font-normal text-muted">, next: {next.label}</span>}
      </p>
      <ol className="grid grid-cols-4 gap-1.5">
        {parts.map(({ place, label, isDone }) => (
          <li key={place}>
            <a
              href={`#${place}`}
              aria-current={place === next?.place ? "step" : undefined}
              className={`grid min-h-11 content-start gap-1 border-t-4 pt-1.5 text-sm hover:underline aria-[current]:font-semibold ${
                isDone ? "border-accent" : "border-line text-muted aria-[current]:text-ink"
              }`}
            >
              <span className="flex items-start gap-1">
                {isDone && <Check className="mt-0.5 size-4 text-accent max-sm:hidden" />}
                <span className="min-w-0 max-sm:text-xs">
                  {label}
                  {isDone && <span className="sr-only">, done</span>}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
