import { LinkButton } from "@/components/ui/link-button";

export function LandingHero({ appName }: { appName: string }) {
  return (
    <section className="landing-hero">
      <h1>Ask a colleague. Every colleague here is a verified clinician.</h1>
      <p>
        {appName} is where healthcare professionals talk through cases and practice with colleagues,
        in groups by specialty. Like the question in the corridor, except that the whole specialty
        is in the corridor and nobody else is.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/sign-in" variant="primary" size="lg">
          Sign in or join
        </LinkButton>
        <LinkButton href="#verification" size="lg">
          How verification works
        </LinkButton>
      </div>
    </section>
  );
}
