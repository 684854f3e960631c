export type Choice = { href: string; label: string; current: boolean };

/** A quiet choice between orders or filters of one list, as links; tabs lead to different things. */
export function ChoiceLinks({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="choices">
      {choices.map(({ href, label: text, current }) => (
        <a key={href} href={href} aria-current={current ? "true" : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
