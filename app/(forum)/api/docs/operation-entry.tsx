import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { ChevronDown } from "@/components/ui/icons";
import type { Explained } from "@/lib/api/explain";
import { FieldList } from "./field-list";
import { MethodMark } from "./method-mark";
import { Plain } from "./plain";
import { TypeWords } from "./type-words";

/** One operation: its address, what it takes and gives, what may come instead, and how to ask. */
export function OperationEntry({ operation }: { operation: Explained }) {
  const { id, method, path, summary, description, scope, status } = operation;
  const { parameters, body, answer, answerType, outcomes, example } = operation;
  return (
    <article aria-labelledby={id} className="border-b border-line py-6 last:border-b-0">
      <h3 id={id} className="scroll-mt-20 text-lg">
        {summary}
      </h3>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-1 gap-y-1">
        <MethodMark method={method} />
        <code className="mr-2 min-w-0 font-mono text-sm break-all">{path}</code>
        <Badge>{scope}</Badge>
      </p>
      {description && (
        <p className="mt-2 text-pretty">
          <Plain text={description} />
        </p>
      )}
      <Part title="Parameters" isShown={parameters.length > 0}>
        <FieldList fields={parameters} isSent />
      </Part>
      <Part title="Body" isShown={body.length > 0}>
        <FieldList fields={body} isSent />
      </Part>
      <Part title={`Answer, ${status}`}>
        {answer.length > 0 ? (
          <FieldList fields={answer} />
        ) : (
          <p className="mt-1">
            <TypeWords type={answerType} />
          </p>
        )}
      </Part>
      <details className="group mt-3">
        <summary className="flex w-fit items-center gap-1 py-1 text-sm font-semibold hover:underline">
          <ChevronDown className="size-4 text-muted -rotate-90 group-open:rotate-0" />
          Instead of an answer
        </summary>
        <dl className="mt-1 grid grid-cols-[3rem_1fr] gap-y-1.5 text-sm">
          {outcomes.map(({ status, when }) => (
            <div key={status} className="col-span-2 grid grid-cols-subgrid">
              <dt className="font-mono">{status}</dt>
              <dd className="text-pretty">
                <Plain text={when} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <pre className="mt-4 rounded-md bg-sunken px-3.5 py-3 font-mono text-sm break-words whitespace-pre-wrap">
        <code>{example}</code>
      </pre>
    </article>
  );
}

function Part({
  title,
  isShown = true,
  children,
}: {
  title: string;
  isShown?: boolean;
  children: ReactNode;
}) {
  if (!isShown) return null;
  return (
    <>
      <h4 className="mt-4 text-sm font-semibold">{title}</h4>
      {children}
    </>
  );
}
