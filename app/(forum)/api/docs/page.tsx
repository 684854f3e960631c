import { asPage } from "@/app/page-edge";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Static } from "@/components/ui/static";
import { explainApi } from "@/lib/api/explain";
import { FieldList } from "./field-list";
import { MethodMark } from "./method-mark";
import { OperationEntry } from "./operation-entry";
import { Plain } from "./plain";

const slugOf = (tag: string) => tag.toLowerCase().replaceAll(" ", "-");

export default asPage("API", function ApiPage() {
  const { guide, tags, components } = explainApi();
  return (
    <Static className="grid max-w-3xl grid-cols-1 gap-8">
      <PageHeader
        title="API"
        description="What members can see and do here, for their programs: scripts, importers and apps."
        actions={<LinkButton href="/settings/tokens">Access tokens</LinkButton>}
      />
      <section aria-label="How it works" className="-mt-6 grid gap-3">
        {guide.map((paragraph) => (
          <p key={paragraph} className="text-pretty">
            <Plain text={paragraph} />
          </p>
        ))}
        <p>
          Machines read the same as{" "}
          <a href="/api/v1/openapi.json" className="link">
            OpenAPI 3.1
          </a>
          .
        </p>
      </section>
      <nav aria-label="Everything a program can ask">
        <ul className="columns-1 gap-8 sm:columns-2">
          {tags.map(({ name, operations }) => (
            <li key={name} className="mb-5 break-inside-avoid">
              <h2 className="mb-1 text-base">{name}</h2>
              <ul>
                {operations.map(({ id, method, summary }) => (
                  <li key={id}>
                    <a href={`#${id}`} className="group flex items-baseline gap-2 py-1">
                      <MethodMark method={method} />
                      <span className="min-w-0 text-pretty group-hover:underline">{summary}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map(({ name, operations }) => (
        <section key={name} aria-labelledby={`about-${slugOf(name)}`}>
          <h2 id={`about-${slugOf(name)}`} className="border-b border-line pb-2 text-xl">
            {name}
          </h2>
          {operations.map((operation) => (
            <OperationEntry key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <section aria-labelledby="objects">
        <h2 id="objects" className="border-b border-line pb-2 text-xl">
          Objects
        </h2>
        {components.map(({ name, description, fields }) => (
          <article key={name} aria-labelledby={`object-${name}`} className="py-5">
            <h3 id={`object-${name}`} className="scroll-mt-20 text-lg">
              {name}
            </h3>
            {description && (
              <p className="mt-1 text-pretty text-muted">
                <Plain text={description} />
              </p>
            )}
            <FieldList fields={fields} />
          </article>
        ))}
      </section>
    </Static>
  );
});
