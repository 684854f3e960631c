import { Invalid } from "@/lib/errors";

const words = {
  approved: "This request has been approved already.",
  refused: "This request has been refused already.",
  withdrawn: "This request has been taken back by the person who asked.",
};

/** What somebody hears who comes second. */
export const alreadyDecided = (state: keyof typeof words) =>
  new Invalid({ "": [words[state]] }, { status: 409 });
