import { VerifiedMark } from "@/components/members/verified-mark";
import { asking } from "./sample-people";

const steps = [
  {
    title: "You sign in",
    text: "With a link sent to your e-mail, or through your hospital or society. There is no password to lose.",
  },
  {
    title: "You say what you are",
    text: "Profession, specialty and country: what colleagues will see beside your name.",
  },
  {
    title: "It is checked",
    text: "By a registry, your hospital, colleagues or a verifier of this site: that there is such a clinician, and that it is you. It has a date, and it runs out.",
  },
  {
    title: "You join groups and write",
    text: "Until you are verified you can look around the directory. Discussions stay closed.",
  },
];

export function LandingVerification() {
  return (
    <section id="verification" aria-labelledby="verification-title" className="landing-section">
      <div>
        <h2 id="verification-title">Everyone is shown as what they are</h2>
        <p className="landing-lead">
          Next to every name stands a mark that says as what somebody is verified, and how that was
          checked. It looks the same on every page, and it means the same for everyone.
        </p>
        <p className="mt-3">
          <VerifiedMark member={asking} />
        </p>
      </div>
      <ol className="landing-steps">
        {steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
