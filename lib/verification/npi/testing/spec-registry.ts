import { nppesOrganisation, nppesPerson } from "./nppes-person";
import { type NppesServer, startNppesServer } from "./nppes-server";

/** Numbers that specs in a browser enter, by what the registry they run with makes of them. */
export const SPEC_NPI = {
  registered: "1003000134",
  organisation: "1003000126",
  deactivated: "1669463816",
  /** Whoever asks for it gets an error, every time. */
  failing: "1003000142",
} as const;

/** The registry that specs in a browser run with. */
export async function startSpecRegistry(): Promise<NppesServer> {
  const { registered, organisation, deactivated, failing } = SPEC_NPI;
  const person = { first: "Wren", last: "Halloran", state: "OR" };
  const server = await startNppesServer({
    entries: [
      nppesPerson({ number: registered, ...person }),
      nppesPerson({ number: failing, ...person }),
      nppesOrganisation(organisation, "Halloran Practice"),
    ],
    deactivated: [deactivated],
  });
  server.answer(failing, "error-500");
  return server;
}
