import { LinkButton } from "@/components/ui/link-button";

export function LandingAudiences({ appName }: { appName: string }) {
  return (
    <>
      <section aria-labelledby="groups-title" className="landing-section">
        <div>
          <h2 id="groups-title">For groups and societies</h2>
        </div>
        <div className="landing-text">
          <p>
            A group is one thing: its members, its rules, its threads and its moderators. Two
            colleagues can start one, and so can a professional society. You decide who may join
            (any eligible clinician, on request, or by invitation) and whether the group is listed
            at all.
          </p>
          <p>
            Its moderators run it without being staff of the site. Every decision they take carries
            a name and a reason, and the person concerned is told.
          </p>
        </div>
      </section>
      <section aria-labelledby="operators-title" className="landing-section">
        <div>
          <h2 id="operators-title">For those who run it</h2>
        </div>
        <div className="landing-text">
          <p>
            {appName} is free software for your own server, so discussions stay in your building and
            your jurisdiction. One small machine is enough to begin. It has no advertising, no
            tracking, and nothing that promotes one post over another.
          </p>
        </div>
      </section>
      <section aria-labelledby="join-title" className="landing-end">
        <h2 id="join-title">Bring the question you would ask in the corridor</h2>
        <LinkButton href="/sign-in" variant="primary" size="lg">
          Sign in or join
        </LinkButton>
      </section>
    </>
  );
}
