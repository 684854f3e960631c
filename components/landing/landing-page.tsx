import { LandingAudiences } from "./landing-audiences";
import { LandingHero } from "./landing-hero";
import { LandingPatients } from "./landing-patients";
import { LandingVerification } from "./landing-verification";
import { SampleThread } from "./sample-thread";

/** What a visitor sees at `/`: what this is, what a thread looks like, who is in it, how to get in. */
export function LandingPage({ appName = "Curbside" }: { appName?: string }) {
  return (
    <div className="landing">
      <div className="landing-top">
        <LandingHero appName={appName} />
        <SampleThread />
      </div>
      <LandingVerification />
      <LandingPatients />
      <LandingAudiences appName={appName} />
    </div>
  );
}
