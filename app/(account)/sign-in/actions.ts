"use server";

import { action } from "@/lib/action";
import {
  askForSignInMail,
  enterAsDemoPerson,
  enterByMail,
  enterByOrganisation,
} from "@/lib/auth/doors";

export const askForSignInMailAction = action(askForSignInMail, {
  redirectTo: () => "/sign-in/confirm",
});
export const enterByMailAction = action(enterByMail, { redirectTo: ({ to }) => to });
export const enterByOrganisationAction = action(enterByOrganisation);
export const enterAsDemoPersonAction = action(enterAsDemoPerson, { redirectTo: ({ to }) => to });
