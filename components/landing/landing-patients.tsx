const protections = [
  {
    title: "Closed to the outside",
    text: "Threads are read by members of their group only. Not by search engines, not by visitors, not in a preview.",
  },
  {
    title: "Private all the way",
    text: "What you may not read does not appear in search, in counts, in mail or in a suggestion. An unlisted group looks like no group at all.",
  },
  {
    title: "Removed means removed",
    text: "Whoever leaves a group or loses verification is out at the next click, on every device.",
  },
  {
    title: "Still yours to judge",
    text: "No software can promise that a case is unidentifiable. Each group has rules for sharing cases, and moderators who hold to them.",
  },
];

export function LandingPatients() {
  return (
    <section aria-labelledby="patients-title" className="landing-section">
      <div>
        <h2 id="patients-title">What protects patients</h2>
        <p className="landing-lead">
          Clinicians think aloud here about people who are not in the room. The place is built
          around that.
        </p>
      </div>
      <dl className="landing-pairs">
        {protections.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
