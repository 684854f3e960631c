/** What a made-up entry needs; the rest is filled in as the registry would. */
export type NppesPerson = {
  number: string;
  first: string;
  last: string;
  middle?: string;
  suffix?: string;
  credential?: string;
  otherNames?: { first: string; last: string; middle?: string }[];
  state?: string;
  mailingState?: string;
  furtherStates?: string[];
  /** Code, licence and its state; the first is the primary one. */
  taxonomies?: [code: string, licence: string | null, state: string | null][];
  status?: string;
};

/** An entry of a person as the NPPES API 2.1 gives it, with its names and nesting. */
export function nppesPerson(person: NppesPerson) {
  const { number, first, last, middle, suffix, credential, status = "A" } = person;
  const state = person.state ?? "CA";
  return {
    created_epoch: "1188577587000",
    enumeration_type: "NPI-1",
    last_updated_epoch: "1748459039000",
    number,
    addresses: [
      address("MAILING", person.mailingState ?? state),
      { ...address("LOCATION", state), telephone_number: "555-555-0100" },
    ],
    practiceLocations: (person.furtherStates ?? []).map((other) => address("LOCATION", other)),
    basic: {
      first_name: first.toUpperCase(),
      last_name: last.toUpperCase(),
      ...(middle && { middle_name: middle.toUpperCase() }),
      ...(credential && { credential }),
      name_prefix: "--",
      name_suffix: suffix ?? "--",
      sex: "F",
      sole_proprietor: "NO",
      enumeration_date: "2007-08-31",
      last_updated: "2025-05-28",
      certification_date: "2025-05-28",
      status,
    },
    taxonomies: (person.taxonomies ?? [["207R00000X", "A100", state]]).map(
      ([code, license, licenceState], index) => ({
        code,
        taxonomy_group: "",
        desc: "A taxonomy",
        state: licenceState,
        license,
        primary: index === 0,
      }),
    ),
    identifiers: [],
    endpoints: [],
    other_names: (person.otherNames ?? []).map((name) => ({
      type: "Former Name",
      code: "1",
      first_name: name.first.toUpperCase(),
      last_name: name.last.toUpperCase(),
      ...(name.middle && { middle_name: name.middle.toUpperCase() }),
      prefix: "--",
      suffix: "--",
    })),
  };
}

/** An entry of an organisation. */
export function nppesOrganisation(number: string, name: string) {
  return {
    ...nppesPerson({ number, first: "", last: "" }),
    enumeration_type: "NPI-2",
    basic: {
      organization_name: name.toUpperCase(),
      organizational_subpart: "NO",
      enumeration_date: "2007-08-31",
      last_updated: "2025-05-28",
      status: "A",
      authorized_official_first_name: "JANE",
      authorized_official_last_name: "DOE",
    },
    other_names: [{ type: "Doing Business As", code: "3", organization_name: "A CLINIC" }],
  };
}

export type NppesEntry = ReturnType<typeof nppesPerson> | ReturnType<typeof nppesOrganisation>;

function address(purpose: "LOCATION" | "MAILING", state: string) {
  return {
    country_code: "US",
    country_name: "United States",
    address_purpose: purpose,
    address_type: "DOM",
    address_1: "1 MAIN ST",
    city: "SPRINGFIELD",
    state,
    postal_code: "945653820",
  };
}
