import { type ReactNode, useId } from "react";

/** More about one thing, on hover and focus. The child must take focus and carry the id it is given. */
export function Tooltip({
  text,
  children,
}: {
  text: ReactNode;
  children: (describedBy: string) => ReactNode;
}) {
  const id = useId();
  return (
    <span className="tip">
      {children(id)}
      <span role="tooltip" id={id} className="tip-text">
        {text}
      </span>
    </span>
  );
}
