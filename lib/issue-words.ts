import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

/** What to say about input that a contract has no sentence of its own for: nothing a form of ours sends. */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "This is missing." : "This has the wrong form.";
    case "invalid_value":
      return "Choose one of what is offered.";
    case "too_big":
      return `This is too much: ${amount(issue.origin, issue.maximum)} at most.`;
    case "too_small":
      return `This is too little: ${amount(issue.origin, issue.minimum)} at least.`;
    case "unrecognized_keys":
      return `There is no ${listed(issue.keys)} here. Check the spelling, or leave it out.`;
    default:
      return "This has the wrong form.";
  }
}

/** Names as they were sent, as long as they look like names. */
function listed(names: string[]): string {
  const known = names.filter((name) => /^[\w-]{1,40}$/.test(name)).slice(0, 3);
  return known.length > 0 ? known.map((name) => `"${name}"`).join(" or ") : "such field";
}

function amount(origin: string, count: number | bigint): string {
  if (origin === "string") return count === 1 ? "1 character" : `${count} characters`;
  return String(count);
}
