/** Back to the member in question, as they are now. */
export const staffHref = ({ handle }: { handle: string }) =>
  `/admin/members?${new URLSearchParams({ q: handle })}`;
